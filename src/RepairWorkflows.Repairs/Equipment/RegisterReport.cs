using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>The equipment administrator registers and classifies a report, or declines it.</summary>
[Activity("RepairWorkflows", "RegisterReport", "Equipment", DisplayName = "Register report",
    Description = "The equipment administrator registers and classifies a report, or declines it.")]
[FlowNode("Done", "Declined", "Warned", "Breached")]
public sealed class RegisterReport : OperatorStep
{
    internal override string Step => "register-report";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new RegisterReportAction(), new DeclineReportAction()];
}
