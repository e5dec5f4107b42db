using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.SpecialCustomers;

/// <summary>The station tells the region of a special case (S9.5.2).</summary>
internal sealed class InformRegionAction : RepairAction
{
    public override string Name => "inform-region";

    public override IReadOnlyList<string> Roles => [Role.StationCoordinator];

    public override IReadOnlyList<FormField> Fields => [Field.LongText("situation").Required()];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.TellRegion(new RegionNotice(input.Fields.Required("situation"), input.By.Name, input.At));
        return ActionOutcome.Done with { Notice = new ActionNotice("order.region-informed", Role.RegionalContact) };
    }
}
