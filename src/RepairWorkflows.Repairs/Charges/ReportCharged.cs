using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>
/// Tells what the customer of a paid order is charged in the end, beside what was agreed: also when it is less, or
/// nothing at all. Of an order that never was to be paid nothing.
/// </summary>
[Activity("RepairWorkflows", "ReportCharged", "Repairs", DisplayName = "Report charged",
    Description = "Tells finance what the customer of a paid order is charged in the end.")]
[FlowNode("Done")]
public sealed class ReportCharged : RepairActivity
{
    /// <summary>The roles that are told, with commas between.</summary>
    [Input(DisplayName = "Tell", Description = "Roles that are told, separated by commas.")]
    public Input<string> Tell { get; init; } = new(Role.Finance);

    private protected override ActivityResult Execute(StepRun run)
    {
        var order = run.Case.Order.Document;
        if (order.IsPaid)
        {
            run.Case.Tell(run.Words(Tell), "order.charged", run.Now, run.Origin, new()
            {
                ["amount"] = order.Charge is { Agreed: true, Amount: { } agreed } ? agreed : null,
                ["charged"] = order.Charged ?? 0,
            });
        }

        return ActivityResult.Done;
    }
}
