using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The leader changes the plan: it is approved anew, whoever had approved the one before (S7.1.3).</summary>
internal sealed class ChangeOutagePlanAction : RepairAction
{
    public override string Name => "change-outage-plan";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader];

    public override bool IsAside => true;

    public override IReadOnlyList<FormField> Fields =>
        [.. OutagePlanFields.All, Field.LongText("changeReason").Required()];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) => OutagePlanFields.Check(values);

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.PlanOutage(
            OutagePlanFields.Read(input) with { ChangeReason = input.Fields.Required("changeReason") },
            input.CriticalDepartments);
        return ActionOutcome.Ends(ApproveOutagePlan.Changed);
    }
}
