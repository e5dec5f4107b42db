using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Triaging;

/// <summary>Says how urgent a report is, and agrees the visit (S3.2).</summary>
internal sealed class TriageAction : RepairAction
{
    /// <summary>The outcome of a report that cannot wait for its turn.</summary>
    public const string Emergency = "Emergency";

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
        var urgency = input.Fields.Choice<Urgency>("urgency")!.Value;
        repair.Order.Triage(
            urgency, input.Fields.Text("category"),
            input.Fields.Instant("appointmentAt"), input.Fields.MaybeFlag("paid"), input.At);
        repair.Clocks.Refresh(input.At, new Origin(input.By.Name, null, []));
        return urgency == Urgency.Emergency ? ActionOutcome.Ends(Emergency) : ActionOutcome.Done;
    }
}
