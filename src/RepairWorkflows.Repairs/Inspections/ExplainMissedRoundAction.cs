using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Inspections;

/// <summary>
/// Explains why a round was not made, and will not be: only once its limit has passed, until when it can be made.
/// </summary>
internal sealed class ExplainMissedRoundAction : RepairAction
{
    private const string Limit = "inspection";

    public override string Name => "explain-missed-round";

    public override IReadOnlyList<string> Roles => [Role.EngineeringSupervisor, Role.EquipmentAdministrator];

    public override bool IsAside => true;

    public override string AfterLimit => Limit;

    public override IReadOnlyList<FormField> Fields => [Field.Reason];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        if (repair.Clocks.Find(Limit) is { BreachedAt: null })
        {
            throw new RuleViolationException(
                RepairErrors.InspectionNotMissed, RepairTexts.Get($"error.{RepairErrors.InspectionNotMissed}"));
        }

        repair.Order.ExplainMissedRound(new MissedRound(input.Fields.Required("reason"), input.By.Name, input.At));
        return ActionOutcome.Ends("Missed");
    }
}
