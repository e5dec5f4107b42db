using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The supply is cut as planned (S7.1.3).</summary>
internal sealed class CutAsPlannedAction : RepairAction
{
    public override string Name => "cut-as-planned";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader, Role.Technician];

    public override IReadOnlyList<FormField> Fields => [Field.Text("cutPoint").Required()];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.CutSupply(
            new SupplyCut(input.Fields.Required("cutPoint"), false, null, null, input.By.Name, input.At), null,
            input.CriticalDepartments);
        return ActionOutcome.Done;
    }
}
