using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Charges;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Quotes;

/// <summary>The customer is told the quote, and answers (S3.10A).</summary>
internal sealed class AnswerQuoteAction : RepairAction
{
    public override string Name => "answer-quote";

    public override IReadOnlyList<string> Roles => [Role.EngineeringSupervisor, Role.ServiceAgent];

    public override IReadOnlyList<FormField> Fields => ConsentFields.WithoutAmount;

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        ConsentFields.Check(values).Where(error => error.Field != "amount");

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var answer = ConsentFields.Read(input);
        repair.Order.AnswerQuote(answer);
        return ActionOutcome.Ends(answer.Agreed ? "Agreed" : "Refused") with
        {
            Particulars = new() { ["amount"] = repair.Order.Document.Charge!.Amount },
        };
    }
}
