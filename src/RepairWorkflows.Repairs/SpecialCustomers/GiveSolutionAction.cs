using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>
/// The region tells the station what to do (S9.4.2), and may pay it the difference of a repair on site (S9.5.3).
/// </summary>
internal sealed class GiveSolutionAction : RepairAction
{
    public override string Name => "give-solution";

    public override IReadOnlyList<string> Roles => [Role.RegionalContact];

    public override IReadOnlyList<FormField> Fields =>
        [Field.LongText("solution").Required(), Field.Flag("commission")];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Guide(new RegionSolution(input.Fields.Required("solution"), input.By.Name, input.At));
        if (!input.Fields.Flag("commission"))
        {
            return ActionOutcome.Done;
        }

        var (grade, tier) = input.Stations?.FeesOf(repair.Order.Document.Station)
            ?? throw new RuleViolationException(
                RepairErrors.CommissionWithoutFee, RepairTexts.Get($"error.{RepairErrors.CommissionWithoutFee}"));
        var commission = new CommissionOrder(grade, tier.OnSite, tier.SendIn, input.By.Name, input.At);
        repair.Order.Commission(commission);
        return ActionOutcome.Done with
        {
            Particulars = new() { ["commissionAmount"] = commission.CommissionAmount },
        };
    }
}
