using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Delays;

/// <summary>
/// The service centre records why it is not done today (S3.4). What was called serious stays so, whatever is said here:
/// only its solution ends that (S3.6).
/// </summary>
internal sealed class RecordReasonAction : RepairAction
{
    public override string Name => "record-reason";

    public override IReadOnlyList<string> Roles => [Role.ServiceAgent, Role.ServiceSupervisor];

    public override bool IsEvenOnHold => true;

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.Reason,
        Field.Flag("serious").Required(),
        Field.Ahead("expectedAt"),
    ];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var said = input.Fields.Flag("serious");
        var serious = said || repair.Order.IsSerious;
        repair.Order.Delay(new DelayReason(
            input.Fields.Required("reason"), serious, input.Fields.Instant("expectedAt"), IsConfirmed: true,
            input.By.Name, input.At));
        return (serious ? ActionOutcome.Ends("Serious") : ActionOutcome.Done) with
        {
            Particulars = serious && !said ? new() { ["staysSerious"] = true } : null,
        };
    }
}
