using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>The equipment administrator plans the repair.</summary>
[Activity("RepairWorkflows", "PlanEquipment", "Equipment", DisplayName = "Plan equipment repair",
    Description = "The equipment administrator plans the repair.")]
[FlowNode("Done", "Warned", "Breached")]
public sealed class PlanEquipment : OperatorStep
{
    internal override string Step => "plan-equipment-repair";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new PlanEquipmentAction()];
}
