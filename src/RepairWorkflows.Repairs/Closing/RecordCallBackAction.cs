using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Contacts;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Closing;

/// <summary>The customer was called back: content or not, or not reached, and then it is tried again.</summary>
internal sealed class RecordCallBackAction : RepairAction
{
    private const string Dissatisfied = "dissatisfied";

    public override string Name => "record-call-back";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.ServiceSupervisor];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Choice("callBackResult", "satisfied", Dissatisfied, ContactWords.NoAnswer).Required(),
        Field.Mark("overall") with { IsRequired = false },
        Field.Mark("arrivalSpeed") with { IsRequired = false },
        Field.Mark("service") with { IsRequired = false },
        Field.LongText("comment"),
        Field.LongText("reason"),
    ];

    // What is done again has to be said, and marks say what the customer thought of it all.
    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
    [
        .. values.Text("callBackResult") == Dissatisfied && values.Text("reason") is null
            ? new[] { FormReader.Error("reason", RepairErrors.FieldRequired) } : [],
        .. values.Number("overall") is null
            && (values.Number("arrivalSpeed") is not null || values.Number("service") is not null)
            ? new[] { FormReader.Error("overall", RepairErrors.FieldRequired) } : [],
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var result = input.Fields.Required("callBackResult");
        var contact = new CustomerContact(
            "call-back", result != ContactWords.NoAnswer, false, input.By.Name, input.At, input.Fields.Text("comment"));
        repair.Order.RecordContact(contact);
        if (!contact.Reached)
        {
            // No failed attempt as S4.5.2 has it: the repair is done, and nobody waits for the customer to go on.
            return ActionOutcome.Noted;
        }

        CaseContacts.NoteOfStep(repair, contact);
        var marks = Evaluation.Read(input) is { Overall: not null } given ? given : null;
        if (marks is not null && repair.Order.Document.Evaluation?.Overall is null)
        {
            repair.Order.Evaluate(marks);
        }

        repair.Order.CallBack(new CallBackRecord
        {
            CallBackResult = result, Comment = contact.Note, Reason = input.Fields.Text("reason"), Marks = marks,
            By = input.By.Name, At = input.At,
        });
        if (result != Dissatisfied)
        {
            return ActionOutcome.Done;
        }

        repair.Order.SendBack(new Rework(input.Fields.Required("reason"), input.By.Name, input.At));
        return ActionOutcome.Ends("Rework");
    }
}
