using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Delays;

/// <summary>Tells the customer how the repair goes on (S3.4).</summary>
internal sealed class InformCustomerAction : RepairAction
{
    public override string Name => "inform-customer";

    public override IReadOnlyList<string> Roles =>
        [Role.ServiceAgent, Role.ServiceSupervisor, Role.EngineeringSupervisor];

    public override bool IsEvenOnHold => true;

    public override IReadOnlyList<FormField> Fields => [Field.Flag("reached").Required(), Field.Note];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var reached = input.Fields.Flag("reached");
        var contact = new CustomerContact(
            "progress", reached, false, input.By.Name, input.At, input.Fields.Text("note"));
        repair.Order.InformCustomer(contact);
        CaseContacts.NoteOfStep(repair, contact);
        return reached ? ActionOutcome.Done : ActionOutcome.Noted;
    }
}
