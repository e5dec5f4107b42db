using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Visits;

/// <summary>The visit cannot be made now (S3.8).</summary>
internal sealed class CannotComeAction : RepairAction
{
    public override string Name => "cannot-come";

    public override IReadOnlyList<string> Roles => [Role.Technician, Role.ServiceAgent];

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.CannotCome(input.Fields.Required("reason"));
        return ActionOutcome.Ends("CannotCome");
    }
}
