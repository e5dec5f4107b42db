using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>
/// Tells who looks after special customers that one has reported (S9.3.1); nobody of any other report.
/// </summary>
[Activity("RepairWorkflows", "AnnounceSpecialCustomer", "SpecialCustomer",
    DisplayName = "Announce special customer",
    Description = "Tells who looks after special customers that one has reported.")]
[FlowNode("Done")]
public sealed class AnnounceSpecialCustomer() : CaseNotice(
    $"{Role.CustomerInformationContact},{Role.ServiceSupervisor}", "order.special-customer")
{
    private protected override JsonObject? ParticularsOf(StepRun run) =>
        run.Case.Order.Document.Report is { CustomerClass: { } special } ? new() { ["customerClass"] = special } : null;
}
