using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The repair turns out to take a cut (S7.1.3).</summary>
internal sealed class NeedCutAction : RepairAction
{
    public override string Name => "need-cut";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader, Role.Technician];

    public override bool IsAside => true;

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Find(new OutageFinding(
            OutageFinding.CutNeeded, input.Fields.Required("reason"), null, input.By.Name, input.At));
        return ActionOutcome.Ends("CutNeeded");
    }
}
