using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Clocks;

/// <content>What happens at the stages.</content>
internal sealed partial class CaseClocks
{
    /// <summary>A timer has rung: a clock's own, or one by which a publication has all of them looked over.</summary>
    public IReadOnlyList<Signal> OnTimerDue(InstanceTimer timer, DateTimeOffset now) => timer.Name switch
    {
        SignalName => Ring(timer.Target, now),
        RulesReview.TimerName => Review(now),
        _ => [],
    };

    /// <summary>A clock's timer has rung: notes the stages that are due, and says which rests hear of them.</summary>
    public IReadOnlyList<Signal> Ring(string clockId, DateTimeOffset now)
    {
        if (_clocks.FirstOrDefault(clock => clock.Id == clockId) is not { } clock)
        {
            return [];
        }

        _timersChanged.Add(clock);
        var reached = clock.Reach(now);
        Note(clock, reached, now);
        return
        [
            .. from stage in reached
               where !stage.Stage.IsAfterLimit
               select new Signal(
                   SignalName, clock.Policy, new ClockStageReached(clock.Policy, stage.Stage.IsLimit, stage.At)),
        ];
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
            notices.Tell(stage.Tell, kind, entry);
        }
    }
}
