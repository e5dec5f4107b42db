using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>
/// Gives the order to another technician, with the reason: who signs for the slip, sets out and arrives himself (S3.3).
/// Only where nobody visits any more, because the customer refused, or the slip still waits, the step goes on.
/// </summary>
internal sealed class ReassignTechnicianAction : RepairAction
{
    /// <summary>The outcome of a step that another technician has to come to first.</summary>
    public const string Reassigned = "Reassigned";

    /// <summary>Its word.</summary>
    public const string Word = "reassign-technician";

    public override string Name => Word;

    public override IReadOnlyList<string> Roles => SignSlipAction.Naming;

    public override bool IsAside => true;

    public override bool GivesOrder => true;

    public override bool Suits(OrderHolder holder) => holder.Technician is not null;

    public override IReadOnlyList<FormField> Fields => [TechnicianField.Sent.Required(), Field.Reason];

    /// <summary>Whether nobody has to be sent: the slip still waits for a signature, or the customer refused.</summary>
    public static bool IsAwaited(CaseTasks tasks) =>
        tasks.Open.Any(task => task.Step is SignSlip.StepName or "sign-refusal");

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var before = repair.Order.Document.Technician;
        var stays = IsAwaited(repair.Tasks);
        repair.Order.Reassign(new Reassignment(
            before, input.Fields.Required(TechnicianField.Name), input.Fields.Required("reason"),
            input.By.Name, input.At), isToSign: !stays, input.OpenOrders);
        return (stays ? ActionOutcome.Noted : ActionOutcome.Ends(Reassigned)) with
        {
            Particulars = new() { ["technicianBefore"] = before },
            Notice = new ActionNotice("order.reassigned", Role.Technician),
        };
    }
}
