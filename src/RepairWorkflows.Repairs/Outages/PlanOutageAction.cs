using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Outages;

/// <summary>The leader plans the outage (S7.1.3).</summary>
internal sealed class PlanOutageAction : RepairAction
{
    public override string Name => "plan-outage";

    public override IReadOnlyList<string> Roles => [Role.UtilitiesLeader];

    public override IReadOnlyList<FormField> Fields => OutagePlanFields.All;

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) => OutagePlanFields.Check(values);

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.PlanOutage(OutagePlanFields.Read(input), input.CriticalDepartments);
        return ActionOutcome.Done;
    }
}
