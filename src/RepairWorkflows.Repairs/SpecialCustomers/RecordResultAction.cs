using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>The region records the result of a special case (S9.4.2, S9.5.3).</summary>
internal sealed class RecordResultAction : RepairAction
{
    public override string Name => "record-result";

    public override IReadOnlyList<string> Roles => [Role.RegionalContact];

    public override IReadOnlyList<FormField> Fields => [Field.LongText("progressNote").Required()];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.NoteProgress(new RegionNote(input.Fields.Required("progressNote"), input.By.Name, input.At));
        return ActionOutcome.Done;
    }
}
