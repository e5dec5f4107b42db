using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Triaging;

/// <summary>Says how urgent a report is, and agrees the visit (S3.2).</summary>
internal sealed class TriageAction : RepairAction
{
    public override string Name => "triage";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.ServiceSupervisor];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Urgency.Required(),
        Field.Category,
        Field.Ahead("appointmentAt"),
        Field.Flag("paid"),
        Field.Note,
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.Triage(
            input.Fields.Choice<Urgency>("urgency")!.Value, input.Fields.Text("category"),
            input.Fields.Instant("appointmentAt"), input.Fields.MaybeFlag("paid"), input.At);
        return ActionOutcome.Done;
    }
}
