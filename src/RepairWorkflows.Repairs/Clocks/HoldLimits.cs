using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Puts every limit of the order on hold that the drawing has begun and that still runs.</summary>
/// <remarks>Limits that begin by themselves, like <c>unreachable</c>, measure something else: they count on.</remarks>
[Activity("RepairWorkflows", "HoldLimits", "Clocks", DisplayName = "Hold limits",
    Description = "Puts the order's limits on hold; they go on with what was left.")]
[FlowNode("Done")]
public sealed class HoldLimits : RepairActivity
{
    /// <summary>Why, as the order's timeline and the limits' strips will say.</summary>
    [Input(DisplayName = "Reason", Description = "Why the limits shall not count; shown on the order.")]
    public Input<string> Reason { get; init; } = new(string.Empty);

    private protected override ActivityResult Execute(StepRun run)
    {
        foreach (var policy in run.Case.Clocks.Drawn)
        {
            run.Case.Clocks.Hold(policy, run.Text(Reason) ?? string.Empty, run.Now, run.OfAct);
        }

        return ActivityResult.Done;
    }
}
