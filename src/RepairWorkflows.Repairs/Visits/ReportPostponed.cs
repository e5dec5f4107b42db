using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Visits;

/// <summary>
/// Tells that the customer was put off again: nothing the first time, and once for each further one. Each time begins
/// another arrival limit, which alone would never be missed.
/// </summary>
[Activity("RepairWorkflows", "ReportPostponed", "Notifications", DisplayName = "Report postponed",
    Description = "Tells that the customer was put off again; nothing the first time.")]
[FlowNode("Done")]
public sealed class ReportPostponed() : CaseNotice(Role.ServiceSupervisor, "order.postponed")
{
    private protected override JsonObject? ParticularsOf(StepRun run)
    {
        var order = run.Case.Order.Document;
        var postponements = order.Visits.Sum(visit => visit.PromisedTimes.Count);
        return postponements <= 1 ? null : new()
        {
            ["postponements"] = postponements,
            ["appointmentAt"] = order.AppointmentAt,
        };
    }
}
