using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>Plans the repair by importance, urgency, people and production (S6.2.4).</summary>
internal sealed class PlanEquipmentAction : RepairAction
{
    public override string Name => "plan-equipment-repair";

    public override IReadOnlyList<string> Roles => [Role.EquipmentAdministrator];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Choice("importance", EquipmentPlan.ImportanceWords).Required(),
        Field.Urgency.Required(),
        TechnicianField.Sent.Required(),
        Field.LongText("productionNeeds").Required(),
        Field.Ahead("plannedStartAt").Required(),
        Field.Ahead("plannedFinishAt").Required(),
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.PlanEquipment(new EquipmentPlan
        {
            Importance = input.Fields.Required("importance"),
            Urgency = input.Fields.Choice<Urgency>("urgency")!.Value,
            Technician = input.Fields.Required(TechnicianField.Name),
            ProductionNeeds = input.Fields.Required("productionNeeds"),
            PlannedStartAt = input.Fields.Instant("plannedStartAt")!.Value,
            PlannedFinishAt = input.Fields.Instant("plannedFinishAt")!.Value,
            By = input.By.Name,
            At = input.At,
        });
        repair.Clocks.Refresh(input.At, new Origin(input.By.Name, null, []));
        return ActionOutcome.Done;
    }
}
