using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>A supervisor says what was found, and decides (S8.6).</summary>
/// <remarks>
/// The document names engineering's supervisor; a customer who rather turns to the service desk finds its supervisor.
/// </remarks>
internal sealed class ReviewComplaintAction : RepairAction
{
    public override string Name => "review-complaint";

    public override IReadOnlyList<string> Roles => [Role.ServiceSupervisor, Role.EngineeringSupervisor];

    public override IReadOnlyList<FormField> Fields =>
    [
        Field.LongText("findings").Required(),
        Field.Choice("complaintDecision", ComplaintReview.Decisions).Required(),
        Field.LongText("reason"),
    ];

    public override IEnumerable<FieldError> Check(FieldValues values, Actor by) =>
        values.Text("complaintDecision") == ComplaintReview.Unfounded && values.Text("reason") is null
            ? [FormReader.Error("reason", RepairErrors.FieldRequired)]
            : [];

    public override ActionOutcome Apply(RepairCase repair, ActionInput input)
    {
        var review = new ComplaintReview(
            input.Fields.Required("findings"), input.Fields.Required("complaintDecision"), input.Fields.Text("reason"),
            input.By.Name, input.At);
        repair.Order.ReviewComplaint(review);
        return ActionOutcome.Ends(
            review.Repairs ? "RepairAgain" : review.Compensates ? "Compensation" : "Unfounded");
    }
}
