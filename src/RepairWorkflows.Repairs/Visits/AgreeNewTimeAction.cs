using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Visits;

/// <summary>Apologises and agrees another time with the customer (S3.8).</summary>
internal sealed class AgreeNewTimeAction : RepairAction
{
    public override string Name => "agree-new-time";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.ServiceSupervisor];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Ahead("newTime").Required(),
        Field.Confirmation("apologised"),
        Field.Note,
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var contact = new CustomerContact("new-time", true, true, input.By.Name, input.At, input.Fields.Text("note"));
        repair.Order.AgreeNewTime(contact, input.Fields.Instant("newTime")!.Value);
        CaseContacts.NoteOfStep(repair, contact);
        return ActionOutcome.Done;
    }
}
