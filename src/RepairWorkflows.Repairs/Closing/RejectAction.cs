using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Closing;

/// <summary>The customer is not content: it is done again (S8.4.3).</summary>
internal sealed class RejectAction : RepairAction
{
    public override string Name => "reject";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.ServiceSupervisor];

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Reject(new Rework(input.Fields.Required("reason"), input.By.Name, input.At));
        return ActionOutcome.Ends("Rework");
    }
}
