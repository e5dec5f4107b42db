using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Quotes;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>Finance has paid the approved compensation.</summary>
internal sealed class PayCompensationAction : RepairAction
{
    public override string Name => "pay-compensation";

    public override IReadOnlyList<string> Roles => [Role.Finance];

    public override IReadOnlyList<FormField> Fields => Payment.Fields;

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.PayCompensation(Payment.Read(input));
        return ActionOutcome.Done;
    }
}
