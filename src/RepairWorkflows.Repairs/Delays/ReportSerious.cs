using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Delays;

/// <summary>
/// Tells of a serious delay (S3.6), once for each run of the work and each day that the technician says so: what the
/// service centre confirms later is the same matter.
/// </summary>
[Activity("RepairWorkflows", "ReportSerious", "Notifications", DisplayName = "Report serious",
    Description = "Tells of a serious delay, once for each run of the work and day.")]
[FlowNode("Done")]
public sealed class ReportSerious() : CaseNotice(Role.ProjectManager, "order.serious")
{
    private protected override JsonObject? ParticularsOf(StepRun run) =>
        run.Case.Order.NewlySerious is { } delay ? new() { ["reason"] = delay.Reason } : null;
}
