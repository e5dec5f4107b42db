using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>The clocks of one order: starts and stops them, and says what their stages set off.</summary>
/// <param name="order">The order.</param>
/// <param name="stored">Its clocks so far.</param>
/// <param name="rules">The policies and calendars in force.</param>
/// <param name="timeline">Where it is told.</param>
/// <param name="deeds">Does what stages are for.</param>
internal sealed partial class CaseClocks(
    RepairOrder order, IReadOnlyList<ClockRecord> stored, ClockRules rules, CaseTimeline timeline, StageDeeds deeds)
{
    /// <summary>Names the bookmarks that wait for a clock's stages, and the clocks' timers.</summary>
    public const string SignalName = WatchClock.StimulusName;

    private readonly List<Clock> _clocks = [.. stored.Select(record => Clock.From(record, rules))];
    private readonly HashSet<Clock> _changed = [];
    private readonly HashSet<Clock> _timersChanged = [];

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<Clock> All => _clocks;

    /// <summary>The latest run of each policy.</summary>
    public IReadOnlyList<Clock> Latest => [.. _clocks.GroupBy(clock => clock.Policy).Select(runs => runs.Last())];

    /// <summary>The running clock with the nearest deadline, passed ones first; null when none runs.</summary>
    public Clock? Nearest => _clocks.Where(clock => clock.State == ClockState.Running).MinBy(clock => clock.DueAt);

    /// <summary>The limits that the drawing has begun and that run, by their policies.</summary>
    /// <remarks>Limits that begin by themselves, like <c>unreachable</c>, measure something else.</remarks>
    public IReadOnlyList<string> Drawn =>
    [
        .. Latest.Where(clock => clock.State == ClockState.Running && IsDrawn(clock.Policy))
            .Select(clock => clock.Policy),
    ];

    /// <summary>The latest run of a policy; null when it was never started.</summary>
    public Clock? Find(string policy) => _clocks.LastOrDefault(clock => clock.Policy == policy);

    /// <summary>Whether a clock that begins at an agreed time is further from it than its whole limit.</summary>
    public bool IsAnyFarAhead(DateTimeOffset now) => _clocks.Any(clock => clock.IsFarAhead(now));

    /// <summary>Which of these policies' clocks is due first; null when none of them runs.</summary>
    public string? FirstDue(IReadOnlyList<string> policies) => policies.Select(Find).OfType<Clock>()
        .Where(clock => clock.State == ClockState.Running).MinBy(clock => clock.DueAt)?.Policy;

    /// <summary>
    /// Starts a clock; one of the same policy that still runs is stopped, and the new one is its next cycle.
    /// </summary>
    /// <param name="policy">The policy's name.</param>
    /// <param name="from">From when it counts; may lie ahead.</param>
    /// <param name="now">When that is decided.</param>
    /// <param name="origin">By whom, and where.</param>
    /// <param name="since">What begins then: <c>promise</c> or <c>appointment</c>; null for neither.</param>
    /// <param name="on">What on the timeline the policy waited for; null when the drawing starts it.</param>
    public void Start(
        string policy, DateTimeOffset from, DateTimeOffset now, Origin origin, string? since = null,
        string? on = null)
    {
        Stop(policy, now, origin, isReplaced: true);
        var terms = rules.TermsOf(rules.Policy(policy), order.Document);
        var cycle = (Find(policy)?.Cycle ?? 0) + 1;
        var clock = Clock.Start($"{order.Id}/{policy}/{cycle}", terms, cycle, from, rules);
        _clocks.Add(clock);
        Changed(clock);
        timeline.Add("clock.started", now, origin with { Clauses = clock.Clauses }, new JsonObject
        {
            ["policy"] = policy,
            ["cycle"] = cycle,
            ["since"] = since,
            ["startsAt"] = from,
            ["dueAt"] = clock.DueAt,
            ["on"] = on,
            ["unannouncedYear"] = UnannouncedYear(clock),
        });
        HoldWithOrder(policy, now, origin);
    }

    /// <summary>Stops a policy's clock, after noting what it missed; one that does not run stays as it is.</summary>
    /// <param name="policy">The policy's name.</param>
    /// <param name="at">When.</param>
    /// <param name="origin">By whom, and where.</param>
    /// <param name="isReplaced">Whether the next cycle takes its place, and nobody has met the limit.</param>
    /// <param name="withOrder">Whether what it waited for ended without what the clock measures.</param>
    /// <param name="on">What on the timeline the policy waited for; null for something else.</param>
    /// <param name="recordedAt">When that was noticed; at once unless given.</param>
    public void Stop(
        string policy, DateTimeOffset at, Origin origin, bool isReplaced = false, bool withOrder = false,
        string? on = null, DateTimeOffset? recordedAt = null)
    {
        if (Find(policy) is not { } clock || clock.State == ClockState.Stopped)
        {
            return;
        }

        // Stopping at the very instant of the limit is in time.
        var now = recordedAt ?? at;
        Note(clock, clock.Reach(at.AddTicks(-1), now), now);
        clock.Stop(at, withOrder, isReplaced);
        Changed(clock);
        var verdict = clock.VerdictAt(at);
        timeline.Add("clock.stopped", at, now, origin with { Clauses = clock.Clauses }, new JsonObject
        {
            ["policy"] = policy,
            ["cycle"] = clock.Cycle,
            ["verdict"] = KebabCase.Of(verdict.Outcome),
            ["over"] = verdict.Over?.ToString("c"),
            ["startsAt"] = clock.WasToBeginAt,
            ["early"] = clock.WasToBeginAt is null ? null : true,
            ["replaced"] = isReplaced ? true : null,
            ["on"] = on,
        });
    }

    /// <summary>The year of a clock's deadline when its holidays are not announced yet; null otherwise.</summary>
    public int? UnannouncedYear(Clock clock) => rules.UnannouncedYear(clock.Ledger.Calendar, clock.DueAt);

    /// <summary>The order is final: stops every clock that has not been stopped.</summary>
    /// <remarks>Of an order that is not closed as repaired, nobody can say that it kept them.</remarks>
    public void StopAll(DateTimeOffset at, Origin origin)
    {
        _clocks.ConvertAll(clock => clock.Policy).ForEach(policy => Stop(
            policy, at, origin, withOrder: order.Document.Status != RepairStatus.Closed));
        deeds.Withdraw(at, origin);
    }

    private void Changed(Clock clock)
    {
        _changed.Add(clock);
        _timersChanged.Add(clock);
    }
}
