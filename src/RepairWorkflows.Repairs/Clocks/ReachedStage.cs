using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>A stage that a clock has come to, and one of the things that happen there.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Place">Which of the stage's deeds, from 0.</param>
/// <param name="At">The instant of the burst.</param>
internal sealed record ReachedStage(Clock Clock, ClockStage Stage, int Place, DateTimeOffset At)
{
    /// <summary>What happens.</summary>
    public StageDeed Deed => Stage.Does[Place];

    /// <summary>Once for each clock, cycle, stage and deed.</summary>
    public string Key => $"{Clock.Id}/{Stage.Key}/{Place}";

    /// <summary>The clock does it, by itself.</summary>
    public Origin Origin => new(Actor.System.Name, null, Clock.Clauses);

    /// <summary>Which clock and stage, as the timeline says it.</summary>
    public JsonObject Details => new()
    {
        ["policy"] = Clock.Policy,
        ["cycle"] = Clock.Cycle,
        ["stage"] = Stage.Key,
    };
}
