using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Charges;

/// <summary>Compares the reported item with what is there (S3.9).</summary>
internal sealed class CompareAction : RepairAction
{
    public override string Name => "compare";

    public override IReadOnlyList<string> Roles => [Role.Technician];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Flag("matches").Required(),
        Field.LongText("foundItem"),
        Field.Flag("outOfScope"),
        Field.Category,
    ];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        (values.MaybeFlag("matches"), values.Text("foundItem")) switch
        {
            (false, null) => [FormReader.Error("foundItem", RepairErrors.FieldRequired)],
            (true, not null) =>
            [
                FormReader.Error("matches", RepairErrors.FieldContradictory),
                FormReader.Error("foundItem", RepairErrors.FieldContradictory),
            ],
            _ => [],
        };

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var comparison = new SiteComparison(
            input.Fields.Flag("matches"), input.Fields.Text("foundItem"), input.Fields.Flag("outOfScope"),
            input.By.Name, input.At);
        repair.Order.Compare(comparison, input.Fields.Text("category"));
        var outcome = comparison switch
        {
            { OutOfScope: true } => "OutOfScope",
            { Matches: false } => "Different",
            _ => repair.Order.HasChargeToAgree ? "Paid" : "Same",
        };
        return ActionOutcome.Ends(outcome) with
        {
            Particulars = new() { ["categoryBefore"] = repair.Order.Document.Comparison!.CategoryBefore },
        };
    }
}
