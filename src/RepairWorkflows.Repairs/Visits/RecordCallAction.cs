using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Visits;

/// <summary>Tells the customer when the technician will be there, with an apology (S3.7).</summary>
internal sealed class RecordCallAction : RepairAction
{
    public override string Name => "record-call";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.ServiceSupervisor];

    public override bool IsEvenOnHold => true;

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Flag("reached").Required(),
        Field.Flag("apologised"),
        Field.Ahead("promisedAt"),
        Field.Note,
    ];

    // The apology and the new time are what the call is for: without them the customer was reached for nothing.
    public override IEnumerable<FieldError> Check(FieldValues values, Actor by)
    {
        if (!values.Flag("reached"))
        {
            yield break;
        }

        if (!values.Flag("apologised"))
        {
            yield return FormReader.Error("apologised", RepairErrors.FieldMustBeTrue);
        }

        if (values.Instant("promisedAt") is null)
        {
            yield return FormReader.Error("promisedAt", RepairErrors.FieldRequired);
        }
    }

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var reached = input.Fields.Flag("reached");
        var contact = new CustomerContact(
            "late-arrival", reached, input.Fields.Flag("apologised"), input.By.Name, input.At,
                input.Fields.Text("note"));
        repair.Order.CallCustomer(contact, reached ? input.Fields.Instant("promisedAt") : null);
        CaseContacts.NoteOfStep(repair, contact);
        return reached ? ActionOutcome.Done : ActionOutcome.Noted;
    }
}
