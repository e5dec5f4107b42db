using Microsoft.Extensions.Options;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>Looks at some instances: judges them, mends what is safe to, and keeps what was found.</summary>
internal sealed class AuditRound(
    IAuditStore store, KeptFindings findings, IClockRules rules, AuditMending mending,
    IOptions<AuditOptions> options)
{
    /// <summary>Looks at instances, a reading at a time.</summary>
    /// <param name="instanceIds">Which.</param>
    /// <param name="known">Those about which something was found before; kept up to date.</param>
    /// <param name="cancellationToken">Ends it between readings.</param>
    public async Task LookAsync(
        IReadOnlyCollection<string> instanceIds, HashSet<string> known, CancellationToken cancellationToken)
    {
        foreach (var some in instanceIds.Chunk(IAuditStore.LargestReading))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reading = await store.ReadAsync(some, cancellationToken);

            // Read afterwards: a clock may count by a calendar that was published a moment ago.
            var audit = new InstanceAudit(
                await rules.FreshAsync(cancellationToken), reading.Now, options.Value.Grace);
            var found = new List<AuditFinding>();
            foreach (var instance in reading.Instances)
            {
                found.AddRange(await mending.MendAsync(
                    instance, audit.Of(instance), reading.Now, cancellationToken));
            }

            await findings.KeepAsync(
                AuditSource.Auditor, reading.Instances.Select(instance => instance.Id), found, known, reading.Now,
                cancellationToken);
        }
    }
}
