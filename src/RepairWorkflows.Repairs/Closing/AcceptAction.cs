using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Closing;

/// <summary>The customer accepts the repair (S8.4.3).</summary>
internal sealed class AcceptAction : RepairAction
{
    public override string Name => "accept";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.ServiceSupervisor];

    public override IReadOnlyList<FormField> Fields => [Field.Note];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Accept(new AcceptanceRecord(input.Fields.Text("note"), input.By.Name, input.At));
        return ActionOutcome.Ends("Accepted");
    }
}
