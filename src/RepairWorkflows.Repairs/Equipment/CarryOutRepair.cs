using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>The planned repair is carried out, or the plan is given up.</summary>
[Activity("RepairWorkflows", "CarryOutRepair", "Equipment", DisplayName = "Carry out repair",
    Description = "The planned repair is carried out, or the plan is given up.")]
[FlowNode("Done", "Replan", "Warned", "Breached")]
public sealed class CarryOutRepair : OperatorStep
{
    internal override string Step => "carry-out-repair";

    private protected override IReadOnlyList<RepairAction> Actions { get; } =
        [new CarryOutRepairAction(), new ReplanEquipmentAction()];
}
