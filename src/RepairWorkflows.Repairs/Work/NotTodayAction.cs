using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Delays;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Work;

/// <summary>
/// The repair will not be done today (S3.4); what is serious goes to the project manager at the same time (S3.6).
/// </summary>
internal sealed class NotTodayAction : RepairAction
{
    public override string Name => "not-today";

    public override IReadOnlyList<string> Roles => [Role.Technician];

    public override IReadOnlyList<FormField> Fields => [Field.Reason, Field.Flag("serious"), Field.Ahead("expectedAt")];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var isSerious = input.Fields.Flag("serious");
        repair.Order.Delay(new DelayReason(
            input.Fields.Required("reason"), isSerious, input.Fields.Instant("expectedAt"),
            IsConfirmed: false, input.By.Name, input.At));
        return ActionOutcome.Emits(isSerious ? "Serious" : "NotToday");
    }
}
