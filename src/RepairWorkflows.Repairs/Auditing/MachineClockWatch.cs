using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>Tells when this machine's clock was set, or differs from the one that decides what is due.</summary>
internal sealed class MachineClockWatch(
    IAuditStore store, IAuditFindings findings, TimeProvider clock, ILogger<MachineClockWatch> log) : IUpkeep
{
    /// <summary>Stands before the name of a machine where findings name an instance.</summary>
    public const string Prefix = "machine/";

    // A machine says it anew each minute, as long as it is there.
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    private readonly string _id = Prefix + Environment.MachineName;
    private bool? _wasFound;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // A demonstration moves its clock as it likes.
        if (clock is not SteadyClock steady)
        {
            return;
        }

        var (deciding, _) = await store.ReadAsync([], cancellationToken);
        await findings.LapseAsync(AuditKind.MachineClock, deciding - Silence, cancellationToken);
        var machine = steady.GetUtcNow() + steady.Behind;
        var isFound = (machine - deciding).Duration() > SteadyClock.LargestCorrection;
        if (isFound == _wasFound && !isFound)
        {
            return;
        }

        if (isFound && _wasFound != true)
        {
            RepairsLog.MachineClockDiffers(log, machine, deciding);
        }

        _wasFound = isFound;
        await findings.ReplaceAsync(
            AuditSource.Auditor, [_id], isFound ? [Finding(machine, deciding)] : [], deciding, cancellationToken);
    }

    private AuditFinding Finding(DateTimeOffset machine, DateTimeOffset deciding) => new()
    {
        Kind = AuditKind.MachineClock, Subject = _id, InstanceId = _id, Name = Environment.MachineName,
        Expected = ClockAudit.Text(deciding), Actual = ClockAudit.Text(machine),
    };
}
