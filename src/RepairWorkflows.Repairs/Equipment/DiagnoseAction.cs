using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>Says what caused the fault, how difficult the repair is and how long it takes (S6.2.3).</summary>
internal sealed class DiagnoseAction : RepairAction
{
    public override string Name => "diagnose";

    public override IReadOnlyList<string> Roles => [Role.Technician, Role.EngineeringSupervisor];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.LongText("cause").Required(),
        Field.Choice("difficulty", EquipmentDiagnosis.Difficulties).Required(),
        new FormField { Name = "estimatedHours", Kind = FieldKind.Number, IsRequired = true, Min = 0, Max = 10_000 },
        Field.Flag("repairable").Required(),
        Field.LongText("remedy"),
    ];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        values.MaybeFlag("repairable") == true && values.Text("remedy") is null
            ? [FormReader.Error("remedy", RepairErrors.FieldRequired)]
            : [];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var isRepairable = input.Fields.Flag("repairable");
        repair.Order.Diagnose(begun => begun with
        {
            Cause = input.Fields.Required("cause"),
            Difficulty = input.Fields.Required("difficulty"),
            EstimatedHours = input.Fields.Number("estimatedHours"),
            Remedy = input.Fields.Text("remedy"),
            Repairable = isRepairable,
            By = input.By.Name,
            At = input.At,
        });
        return isRepairable ? ActionOutcome.Done : ActionOutcome.Ends("NotRepairable");
    }
}
