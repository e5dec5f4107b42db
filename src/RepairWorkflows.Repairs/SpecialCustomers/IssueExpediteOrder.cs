using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>
/// Sends the repair order to its station and, in the same act, the expedite order with it (S9.4.1, S9.5.1).
/// </summary>
[Activity("RepairWorkflows", "IssueExpediteOrder", "SpecialCustomer", DisplayName = "Issue expedite order",
    Description = "Sends the repair order and, in the same act, the expedite order to the station.")]
[FlowNode("Done")]
public sealed class IssueExpediteOrder : RepairActivity
{
    private protected override ActivityResult Execute(StepRun run)
    {
        var order = run.Case.Order;
        order.Expedite(order.Document.Report.RecordedBy, run.Now);
        var expedite = order.Document.Expedite!;
        run.Case.Timeline.Add("order.expedited", run.Now, run.OfAct, new JsonObject
        {
            ["customerClass"] = expedite.CustomerClass,
            ["special"] = expedite.Special,
            ["station"] = expedite.Station,
        });
        return ActivityResult.Done;
    }
}
