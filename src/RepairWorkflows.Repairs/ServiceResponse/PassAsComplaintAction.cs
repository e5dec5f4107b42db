using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>A feedback complains about an order, and goes on as a complaint (S1.2).</summary>
internal sealed class PassAsComplaintAction : RepairAction
{
    /// <summary>The way that the process goes then.</summary>
    public const string Outcome = "Complaint";

    public override string Name => "pass-as-complaint";

    public override IReadOnlyList<string> Roles => [Role.ServiceSupervisor];

    public override IReadOnlyList<FormField> Fields =>
        [OrderNumberField.Sent.Required(), AssessFeedbackAction.Findings];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        repair.Order.PassAsComplaint(new FeedbackComplaint(
            input.Fields.Required(OrderNumberField.Name), input.Fields.Text(AssessFeedbackAction.Findings.Name),
            input.By.Name, input.At));
        return ActionOutcome.Ends(Outcome);
    }
}
