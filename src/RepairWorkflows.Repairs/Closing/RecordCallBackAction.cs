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

    // What is done again has to be said.
    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        values.Text("callBackResult") == Dissatisfied && values.Text("reason") is null
            ? [FormReader.Error("reason", RepairErrors.FieldRequired)]
            : [];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var result = input.Fields.Required("callBackResult");
        var contact = new CustomerContact(
            "call-back", result != ContactWords.NoAnswer, false, input.By.Name, input.At, input.Fields.Text("comment"));
        repair.Order.RecordContact(contact);
        CaseContacts.NoteOfStep(repair, contact);
        if (!contact.Reached)
        {
            return ActionOutcome.Noted;
        }

        RecordMarks(repair.Order, input);
        repair.Order.CallBack(new CallBackRecord
        {
            CallBackResult = result, Comment = contact.Note, Reason = input.Fields.Text("reason"), By = input.By.Name,
            At = input.At,
        });
        if (result != Dissatisfied)
        {
            return ActionOutcome.Done;
        }

        repair.Order.SendBack(new Rework(input.Fields.Required("reason"), input.By.Name, input.At));
        return ActionOutcome.Ends("Rework");
    }

    // Marks that were given before stay: of a customer who is called whatever they said, these are others.
    private static void RecordMarks(RepairOrder order, ActionInput input)
    {
        if (input.Fields.Number("overall") is { } overall && order.Document.Evaluation?.Overall is null)
        {
            order.Evaluate(new Evaluation
            {
                Overall = (int)overall,
                ArrivalSpeed = (int?)input.Fields.Number("arrivalSpeed"),
                Service = (int?)input.Fields.Number("service"),
                Comment = input.Fields.Text("comment"),
                By = input.By.Name,
                At = input.At,
            });
        }
    }
}
