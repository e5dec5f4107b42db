using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>
/// Somebody on the spot cuts the supply at once: an emergency (S7.1.3), a burst pipe (S7.2.1). What is no emergency is
/// held to the plan.
/// </summary>
internal sealed class CutNowAction : RepairAction
{
    public override string Name => "cut-now";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader, Role.Technician];

    public override bool IsAside => true;

    public override IReadOnlyList<FormField> Fields =>
    [
        UtilityField.Choice,
        Field.Text("cutPoint").Required(),
        Field.Flag("emergency").Required(),
        Field.LongText("emergencyReason"),
        Field.Choice("burst", SupplyCut.BranchPipe, SupplyCut.MainPipe),
    ];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by)
    {
        if (values.Flag("emergency") && values.Text("emergencyReason") is null)
        {
            yield return FormReader.Error("emergencyReason", RepairErrors.FieldRequired);
        }

        if (!values.Flag("emergency") && values.Text("emergencyReason") is not null)
        {
            yield return FormReader.Error("emergencyReason", RepairErrors.FieldContradictory);
        }

        if (values.Text("burst") is not null && values.Text("utility") is not null and not UtilityField.Water)
        {
            yield return FormReader.Error("burst", RepairErrors.FieldContradictory);
        }
    }

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var cut = new SupplyCut(
            input.Fields.Required("cutPoint"), input.Fields.Flag("emergency"), input.Fields.Text("emergencyReason"),
            input.Fields.Text("burst"), input.By.Name, input.At);
        repair.Order.CutSupply(cut, input.Fields.Required("utility"), input.CriticalDepartments);
        return ActionOutcome.Done;
    }
}
