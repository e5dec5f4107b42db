using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>The region follows the progress, and may pay the station's visit after all (S9.5.3).</summary>
internal sealed class NoteProgressAction : RepairAction
{
    public override string Name => "note-progress";

    public override IReadOnlyList<string> Roles => [Role.RegionalContact];

    public override bool IsAside => true;

    public override IReadOnlyList<FormField> Fields =>
        [Field.LongText("progressNote").Required(), Commissioning.Sent];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.NoteProgress(new RegionNote(input.Fields.Required("progressNote"), input.By.Name, input.At));
        return ActionOutcome.Noted with { Particulars = Commissioning.Issue(repair, input) };
    }
}
