using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>Writes the dispatch slip (S3.3).</summary>
internal sealed class WriteTicketAction : RepairAction
{
    public override string Name => "write-ticket";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.ServiceSupervisor];

    public override IReadOnlyList<FormField> Fields => [Field.LongText("content", 10_000)];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.WriteTicket(input.Fields.Text("content"), input.By.Name, input.At);
        return ActionOutcome.Done;
    }
}
