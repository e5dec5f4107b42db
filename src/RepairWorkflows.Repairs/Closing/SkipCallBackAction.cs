using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Closing;

/// <summary>Records why the customer is not called back.</summary>
internal sealed class SkipCallBackAction : RepairAction
{
    public override string Name => "skip-call-back";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.ServiceSupervisor];

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.CallBack(new CallBackRecord
        {
            Reason = input.Fields.Required("reason"), By = input.By.Name, At = input.At,
        });
        return ActionOutcome.Done;
    }
}
