using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>What the search has found (S7.1.1, S7.1.2).</summary>
internal sealed class RecordFindingAction : RepairAction
{
    public override string Name => "record-finding";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader, Role.Technician];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Choice("finding", OutageFinding.WithoutCut, OutageFinding.CutNeeded, OutageFinding.NoFault).Required(),
        Field.LongText("faultPoint"),
        Field.LongText("readings"),
    ];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        values.Text("finding") is { } finding && finding != OutageFinding.NoFault && values.Text("faultPoint") is null
            ? [FormReader.Error("faultPoint", RepairErrors.FieldRequired)]
            : [];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var finding = input.Fields.Required("finding");
        repair.Order.Find(new OutageFinding(
            finding, input.Fields.Text("faultPoint"), input.Fields.Text("readings"), input.By.Name, input.At));
        return ActionOutcome.Ends(finding switch
        {
            OutageFinding.NoFault => "NoFault",
            OutageFinding.WithoutCut => "WithoutCut",
            _ => "CutNeeded",
        });
    }
}
