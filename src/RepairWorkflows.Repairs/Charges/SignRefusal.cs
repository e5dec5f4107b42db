using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>Technician and engineering supervisor each sign why nothing was repaired.</summary>
[Activity("RepairWorkflows", "SignRefusal", "Work", DisplayName = "Sign refusal",
    Description = "Technician and engineering supervisor each sign why nothing was repaired.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class SignRefusal : OperatorStep
{
    internal override string Step => "sign-refusal";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new SignRefusalAction(), new ReassignTechnicianAction()];
}
