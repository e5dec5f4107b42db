using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Delays;

/// <summary>The service centre records why it is not done today (S3.4).</summary>
internal sealed class RecordReasonAction : RepairAction
{
    public override string Name => "record-reason";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.ServiceSupervisor];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Reason,
        Field.Flag("serious").Required(),
        Field.Ahead("expectedAt"),
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var serious = input.Fields.Flag("serious");
        repair.Order.Delay(new DelayReason(
            input.Fields.Required("reason"), serious, input.Fields.Instant("expectedAt"), IsConfirmed: true,
            input.By.Name, input.At));
        return serious ? ActionOutcome.Ends("Serious") : ActionOutcome.Done;
    }
}
