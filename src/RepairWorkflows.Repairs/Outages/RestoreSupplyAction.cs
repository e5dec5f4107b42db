using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The critical departments, or everybody, are supplied again (S7.2.2, S7.3.1).</summary>
internal sealed class RestoreSupplyAction : RepairAction
{
    public override string Name => "restore-supply";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader, Role.Technician];

    public override IReadOnlyList<FormField> Fields =>
        [Field.Choice("restoredFor", SupplyRestoration.Critical, SupplyRestoration.Everyone).Required()];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var restoredFor = input.Fields.Required("restoredFor");
        repair.Order.RestoreSupply(new SupplyRestoration(restoredFor, input.By.Name, input.At));
        return restoredFor == SupplyRestoration.Everyone
            ? ActionOutcome.Done
            : ActionOutcome.Emits("CriticalRestored");
    }
}
