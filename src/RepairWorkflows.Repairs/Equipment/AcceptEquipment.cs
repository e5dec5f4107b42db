using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>The equipment administrator accepts the repair, or it is done again.</summary>
[Activity("RepairWorkflows", "AcceptEquipment", "Equipment", DisplayName = "Accept equipment",
    Description = "The equipment administrator accepts the repair, or it is done again.")]
[FlowNode("Accepted", "Rework", "Warned", "Breached")]
public sealed class AcceptEquipment : OperatorStep
{
    internal override string Step => "accept-equipment";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new AcceptEquipmentAction(), new RejectEquipmentAction()];
}
