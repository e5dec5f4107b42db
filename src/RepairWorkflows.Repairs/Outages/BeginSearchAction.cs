using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The leader begins the search (S7.1.2, S7.3.2).</summary>
internal sealed class BeginSearchAction : RepairAction
{
    public override string Name => "begin-search";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader];

    public override IReadOnlyList<FormField> Fields => [UtilityField.Choice, Field.Note];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.BeginSearch(
            new OutageSearch(input.Fields.Required("utility"), input.By.Name, input.At), input.CriticalDepartments);
        return ActionOutcome.Done;
    }
}
