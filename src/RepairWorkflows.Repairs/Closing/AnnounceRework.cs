using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Closing;

/// <summary>
/// Tells engineering that the customer does not accept the repair, why, and whose order it is (S1.1.5, S2.3.4).
/// </summary>
[Activity("RepairWorkflows", "AnnounceRework", "Repairs", DisplayName = "Announce rework",
    Description = "Tells engineering that the customer does not accept the repair, and why.")]
[FlowNode("Done")]
public sealed class AnnounceRework : RepairActivity
{
    /// <summary>The roles that are told, with commas between.</summary>
    [Input(DisplayName = "Tell", Description = "Roles that are told, separated by commas.")]
    public Input<string> Tell { get; init; } = new($"{Role.EngineeringSupervisor},{Role.Technician}");

    private protected override ActivityResult Execute(StepRun run)
    {
        var order = run.Case.Order.Document;
        run.Case.Tell(run.Words(Tell), "order.rework", run.Now, run.Origin, new()
        {
            ["technician"] = order.Technician,
            ["reason"] = order.Reworks is [.., var last] ? last.Reason : null,
            ["cycle"] = order.Reworks.Count,
        });
        return ActivityResult.Done;
    }
}
