using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Clocks;

/// <content>What happens at the stages.</content>
internal sealed partial class CaseClocks
{
    // What the rests hear of; null once the burst has begun and goes its own way.
    private List<Signal>? _signals;

    /// <summary>
    /// Notes the stages that were due before a burst, of all clocks in the order of their instants: whoever acts after
    /// a limit finds done what it sets off, even where the timer has not rung yet.
    /// </summary>
    public IReadOnlyList<Signal> CatchUp(DateTimeOffset now)
    {
        _signals = [];
        while (_clocks.Where(clock => clock.NextStageAt < now).MinBy(clock => clock.NextStageAt) is { } clock)
        {
            Note(clock, clock.Reach(clock.NextStageAt!.Value, now), now);
        }

        return TakeSignals();
    }

    /// <summary>
    /// A timer has rung: a clock's own, or one by which a publication or the auditor has all of them looked over.
    /// </summary>
    public IReadOnlyList<Signal> OnTimerDue(InstanceTimer timer, DateTimeOffset now)
    {
        _signals = [];
        switch (timer.Name)
        {
            case SignalName:
                Ring(timer.Target, now);
                break;
            case RulesReview.TimerName:
                Review(now);
                break;
            case IAuditStore.TimerName:
                SetTimersAnew(now);
                break;
        }

        return TakeSignals();
    }

    private List<Signal> TakeSignals()
    {
        var heard = _signals!;
        _signals = null;
        return heard;
    }

    /// <summary>A clock's timer has rung: notes the stages that are due.</summary>
    public void Ring(string clockId, DateTimeOffset now)
    {
        if (_clocks.FirstOrDefault(clock => clock.Id == clockId) is { } clock)
        {
            _timersChanged.Add(clock);
            Note(clock, clock.Reach(now), now);
        }
    }

    /// <summary>The auditor found a timer that is missing or rings at another instant.</summary>
    private void SetTimersAnew(DateTimeOffset now)
    {
        _timersChanged.UnionWith(_clocks);
        timeline.Add("clock.timers-set", now, new Origin(Actor.System.Name, null, []), new JsonObject());
    }

    private void Note(Clock clock, IReadOnlyList<(ClockStage Stage, DateTimeOffset At)> reached, DateTimeOffset now)
    {
        foreach (var (stage, at) in reached)
        {
            Changed(clock);
            var kind = stage.IsLimit ? "clock.breached" : stage.IsAfterLimit ? "clock.overdue" : "clock.warned";
            var details = new JsonObject
            {
                ["policy"] = clock.Policy,
                ["cycle"] = clock.Cycle,
                ["percent"] = stage.Percent,
                ["offset"] = stage.Offset?.ToString("c"),
                ["dueAt"] = clock.DueAt,
                ["roles"] = new JsonArray([.. stage.Tell.Distinct().Select(role => (JsonNode)role)]),
                ["recipient"] = order.RecipientIn(stage.Tell),
            };
            var entry = timeline.Add(kind, at, now, new Origin(Actor.System.Name, null, clock.Clauses), details);
            deeds.Tell(stage.Tell, kind, entry);
            if (!stage.IsAfterLimit)
            {
                _signals?.Add(new Signal(
                    SignalName, clock.Policy, new ClockStageReached(clock.Policy, stage.IsLimit, at)));
            }

            Do(clock, stage, now);
        }
    }

    // At once, and not when the burst rests: what the drawing does next, it does for the order as it is then.
    private void Do(Clock clock, ClockStage stage, DateTimeOffset now)
    {
        foreach (var reached in stage.Does.Select((_, place) => new ReachedStage(clock, stage, place, now)))
        {
            switch (reached.Deed.Kind)
            {
                case StageDeedKind.Task:
                    deeds.OpenTask(reached);
                    break;
                case StageDeedKind.Event:
                    deeds.Raise(reached);
                    break;
                case StageDeedKind.RaisePriority when deeds.RaiseUrgency(reached):
                    Refresh(now, reached.Origin);
                    break;
                case StageDeedKind.Reassign when _signals is null:
                    deeds.LeaveAssigned(reached);
                    break;
                case StageDeedKind.Reassign when deeds.TakeBack(reached) is { } signal:
                    _signals.Add(signal);
                    break;
            }
        }
    }
}
