using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>
/// Compares clocks, timers and instances at the start and every minute; of many machines one at a time, whichever is
/// free.
/// </summary>
/// <remarks>
/// A round looks again at all about which something was found, at timers that are overdue, at what this machine has
/// changed since, and goes on a stretch of its way through everything that is open. So what breaks in a burst is found
/// within a minute, and what broke by itself when the way comes by it.
/// </remarks>
internal sealed class Auditor(
    IWatchStore watches, AuditSources sources, AuditRound round, IOptions<AuditOptions> options, TimeProvider clock)
    : IUpkeep
{
    private const int Stretch = 1_000;

    // Machines that come a little early must not skip every second round.
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    private bool _hasLooked;

    /// <inheritdoc/>
    public TimeSpan Interval => options.Value.Interval;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await watches.TakeAsync(AuditState.Name, Lease, !_hasLooked, cancellationToken) is not { } kept)
        {
            return;
        }

        var state = await LookAsync(AuditState.Parse(kept), cancellationToken);
        await watches.ReleaseAsync(
            AuditState.Name, (state with { RoundAt = clock.GetUtcNow() }).ToText(), Interval - Early,
            cancellationToken);
        _hasLooked = true;
    }

    private async Task<AuditState> LookAsync(AuditState state, CancellationToken cancellationToken)
    {
        // From the beginning at a start: what a process that was killed may have left is not where the last one was.
        state = _hasLooked ? state : state.FromTheBeginning();
        var known = await sources.ListKnownAsync(cancellationToken);
        await round.LookAsync(await sources.ListFirstAsync(known, cancellationToken), known, cancellationToken);
        var left = options.Value.RowsPerRound;
        var whole = state.WholeEndedAt;
        while (left > 0 && state.WholeEndedAt == whole)
        {
            state = state with { PassBegunAt = state.PassBegunAt ?? clock.GetUtcNow() };
            var stretch = await sources.ListAsync(
                state.Trail, state.After, Math.Min(left, Stretch), cancellationToken);
            await round.LookAsync(stretch.InstanceIds, known, cancellationToken);
            left -= Math.Max(1, stretch.Rows);
            state = state.Past(stretch, clock.GetUtcNow());
            await watches.KeepAsync(AuditState.Name, state.ToText(), Lease, cancellationToken);
        }

        await sources.CountAsync(cancellationToken);
        return state;
    }
}
