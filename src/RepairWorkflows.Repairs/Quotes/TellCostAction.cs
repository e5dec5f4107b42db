using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Charges;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Quotes;

/// <summary>
/// The technician tells the cost on site once more, and only the customer's consent starts work (S3.10B).
/// </summary>
internal sealed class TellCostAction : RepairAction
{
    public override string Name => "tell-cost";

    public override IReadOnlyList<string> Roles => [Role.Technician];

    public override IReadOnlyList<FormField> Fields =>
        [.. ConsentFields.WithoutAmount, Field.Flag("ownMaterial")];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        ConsentFields.Check(values).Where(error => error.Field != "amount");

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var answer = ConsentFields.Read(input);
        repair.Order.TellCost(answer);
        return ActionOutcome.Ends(
            !answer.Agreed ? "Refused" : input.Fields.Flag("ownMaterial") ? "OwnMaterial" : "Agreed") with
        {
            Particulars = new() { ["amount"] = repair.Order.Document.Charge!.Amount },
        };
    }
}
