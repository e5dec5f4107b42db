using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>
/// Brings running clocks under the newest versions of their policies and calendars: each order by a burst of its own,
/// which its timer wakes.
/// </summary>
/// <remarks>
/// What is left to do is asked of the database, by the versions that clocks carry. So nothing is lost when a process
/// ends in the middle, and a clock that another machine started under the old version, in the moment of the
/// publication, is found by a later round.
/// </remarks>
public sealed class RulesReview(IRuleStore store, IClockRules rules, TimeProvider clock) : IUpkeep
{
    /// <summary>Names the timers that have an order's clocks looked over.</summary>
    public const string TimerName = "RepairWorkflows.RulesReview";

    private const int Batch = 1_000;

    // Machines that had not heard of a publication have begun their last burst without it long before.
    private static readonly TimeSpan Afterwards = TimeSpan.FromMinutes(10);

    private long? _settled;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var current = await rules.FreshAsync(cancellationToken);
        if (current.Sequence == _settled)
        {
            return;
        }

        await ReviewAsync(cancellationToken);
        if (clock.GetUtcNow() - current.PublishedAt >= Afterwards)
        {
            _settled = current.Sequence;
        }
    }

    /// <summary>Has all orders looked over that need it and are not to be looked over already.</summary>
    /// <returns>How many open orders followed another version than the newest.</returns>
    public async Task<int> ReviewAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var behind = await store.CountBehindAsync(cancellationToken);
        int set;
        do
        {
            set = await store.SetReviewsAsync(now, Batch, cancellationToken);
        }
        while (set == Batch);

        return behind;
    }
}
