using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Quotes;

/// <summary>Says whether an out-of-scope repair can be done, and for how much (S3.10A).</summary>
internal sealed class ReviewScopeAction : RepairAction
{
    private static readonly FormField Lines = new()
    {
        Name = "lines",
        Kind = FieldKind.Table,
        MaxLength = 50,
        Columns =
        [
            Field.Choice("lineKind", "labour", "material", "visit").Required(), Field.Text("item", 100).Required(),
            Field.Money("amount").Required(),
        ],
    };

    public override string Name => "review-scope";

    public override IReadOnlyList<string> Roles => [Role.EngineeringSupervisor];

    public override IReadOnlyList<FormField> Fields =>
        [Field.Flag("feasible").Required(), Lines, Field.Ahead("validUntil"), Field.LongText("reason")];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        from name in values.Flag("feasible") ? (string[])["lines", "validUntil"] : ["reason"]
        where values.Json[name] is null
        select FormReader.Error(name, RepairErrors.FieldRequired);

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var isFeasible = input.Fields.Flag("feasible");
        repair.Order.ReviewScope(new ScopeReview(
            isFeasible, isFeasible ? null : input.Fields.Required("reason"), input.By.Name, input.At)
        {
            Lines = isFeasible ? [.. input.Fields.Rows("lines").Select(Line)] : [],
            ValidUntil = isFeasible ? input.Fields.Instant("validUntil") : null,
        });
        return ActionOutcome.Ends(isFeasible ? "Feasible" : "NotFeasible");
    }

    private static QuoteLine Line(FieldValues row) =>
        new(row.Required("lineKind"), row.Required("item"), row.Number("amount")!.Value);
}
