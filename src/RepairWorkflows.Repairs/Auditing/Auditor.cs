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
/// by the next round of its machine, within a minute where there is one, and what broke by itself when the way comes by
/// it.
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
        if (await watches.TakeAsync(AuditState.Name, Lease, !_hasLooked, cancellationToken) is not { } turn)
        {
            return;
        }

        // Once a round: what it has mended must not look, a moment later, as if it had not.
        HashSet<string> looked = [];
        var known = await sources.ListKnownAsync(cancellationToken);
        await sources.LookFirstAsync(known, LookAsync, cancellationToken);

        // From the beginning at a start: what a process that was killed may have left is not where the last one was.
        var state = AuditState.Parse(turn.State);
        if (await GoOnAsync(turn, _hasLooked ? state : state.FromTheBeginning(), LookAsync, cancellationToken)
            is not var (held, came))
        {
            return;
        }

        await sources.CountAsync(cancellationToken);
        await watches.ReleaseAsync(
            held, (came with { RoundAt = clock.GetUtcNow() }).ToText(), Interval - Early, cancellationToken);
        _hasLooked = true;

        Task LookAsync(IReadOnlyCollection<string> some) =>
            round.LookAsync([.. some.Where(looked.Add)], known, cancellationToken);
    }

    // Null when the turn was lost on the way: whoever has it goes on from where it was kept last.
    private async Task<(WatchTurn Turn, AuditState State)?> GoOnAsync(
        WatchTurn turn, AuditState state, Func<IReadOnlyCollection<string>, Task> lookAsync,
        CancellationToken cancellationToken)
    {
        var left = options.Value.RowsPerRound;
        var whole = state.WholeEndedAt;
        while (left > 0 && state.WholeEndedAt == whole)
        {
            state = state with { PassBegunAt = state.PassBegunAt ?? clock.GetUtcNow() };
            var stretch = await sources.ListAsync(
                state.Trail, state.After, Math.Min(left, Stretch), cancellationToken);
            await lookAsync(stretch.InstanceIds);
            left -= Math.Max(1, stretch.Rows);
            state = state.Past(stretch, clock.GetUtcNow());
            if (await watches.KeepAsync(turn, state.ToText(), Lease, cancellationToken) is not { } goesOn)
            {
                return null;
            }

            turn = goesOn;
        }

        return (turn, state);
    }
}
