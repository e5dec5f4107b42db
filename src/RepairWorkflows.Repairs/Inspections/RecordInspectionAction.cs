using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Work;

namespace RepairWorkflows.Repairs.Inspections;

/// <summary>
/// Records what a round showed: a result for each line, parts replaced, a fault (S5.2.1). Who looked writes down what
/// is worth a word, by a line's text or number, and says that the other lines are sound.
/// </summary>
internal sealed class RecordInspectionAction : RepairAction
{
    private const string Fault = "faultFound";
    private const string OthersSound = "othersSound";

    private static readonly FormField Results = new()
    {
        Name = "inspectionResults",
        Kind = FieldKind.Table,
        MaxLength = 100,
        Columns =
        [
            Field.Text("checkedItem").Required(),
            Field.Choice("result", InspectionRecord.Words).Required(),
            Field.Text("remark"),
        ],
    };

    private static readonly FormField Parts = Field.Materials with { Name = "partsReplaced" };

    public override string Name => "record-inspection";

    public override IReadOnlyList<string> Roles => [Role.Technician, Role.UtilitiesLeader];

    public override IReadOnlyList<FormField> Fields =>
        [Field.Flag(OthersSound), Results, Parts, Field.LongText(Fault), Field.Note];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        (IsFaulty(values), values.Text(Fault) is not null) switch
        {
            (true, false) => [FormReader.Error(Fault, RepairErrors.FieldRequired)],
            (false, true) => [FormReader.Error(Fault, RepairErrors.FieldContradictory)],
            _ => [],
        };

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var written = input.Fields.Rows(Results.Name).Select(row => new InspectionResult(
            row.Required("checkedItem"), row.Required("result"), row.Text("remark")));
        repair.Order.RecordInspection(new InspectionRecord
        {
            Results = InspectionRecord.Complete(
                written, repair.Order.Document.Checklist, input.Fields.Flag(OthersSound)),
            PartsReplaced = Material.Read(input.Fields, Parts.Name),
            FaultFound = input.Fields.Text(Fault),
            Note = input.Fields.Text("note"),
            By = input.By.Name,
            At = input.At,
        });
        return IsFaulty(input.Fields) ? ActionOutcome.Ends("Fault") : ActionOutcome.Done;
    }

    private static bool IsFaulty(FieldValues values) =>
        values.Rows(Results.Name).Any(row => row.Text("result") == InspectionRecord.Faulty);
}
