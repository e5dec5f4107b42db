using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>
/// The region tells the station what to do (S9.4.2), and may pay it the difference of a repair on site (S9.5.3).
/// </summary>
internal sealed class GiveSolutionAction : RepairAction
{
    public override string Name => "give-solution";

    public override IReadOnlyList<string> Roles => [Role.RegionalContact];

    public override IReadOnlyList<FormField> Fields =>
        [Field.LongText("solution").Required(), Commissioning.Sent];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Guide(new RegionSolution(input.Fields.Required("solution"), input.By.Name, input.At));
        return ActionOutcome.Done with { Particulars = Commissioning.Issue(repair, input) };
    }
}
