using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>
/// Starts the complaint that a feedback is: a case of its own, linked both ways. Goes on by <c>Unreachable</c> when
/// nobody can be told of that.
/// </summary>
/// <remarks>It is started after the commit, once, whatever happens in between (<see cref="LinkedStart"/>).</remarks>
[Activity("RepairWorkflows", "StartComplaint", "ServiceResponse", DisplayName = "Start complaint",
    Description = "Starts the complaint that a feedback is; the two cases are linked.")]
[FlowNode("Done", "Unreachable")]
public sealed class StartComplaint : RepairActivity
{
    /// <summary>The process of complaints.</summary>
    internal const string Process = "complaint";

    /// <summary>How the complaint comes from the feedback, as a stable word.</summary>
    internal const string OriginKind = "complaint-from-feedback";

    private protected override ActivityResult Execute(StepRun run)
    {
        var order = run.Case.Order;
        if (order.Document.Feedback?.Complaint is { } complaint)
        {
            run.Case.StartLinked(Of(order, complaint));
            run.Case.Timeline.Add(
                "feedback.complaint-started", run.Now, run.OfAct,
                new JsonObject { [OrderNumberField.Name] = complaint.OrderNumber });
        }

        return AnswerChannels.IsReachable(order.Document.Report)
            ? ActivityResult.Done
            : ActivityResult.With("Unreachable");
    }

    private static LinkedStart Of(RepairOrder order, FeedbackComplaint complaint)
    {
        var report = order.Document.Report;
        return new(
            $"{order.Id}/complaint", Process,
            new JsonObject
            {
                ["channel"] = "feedback",
                [OrderNumberField.Name] = complaint.OrderNumber,
                ["description"] = report.Description,
                ["customerName"] = report.CustomerName,
                ["unit"] = report.Unit,
                ["phone"] = report.Phone,
            },
            new OrderOrigin(order.Id.Value, order.Document.Number, OriginKind), complaint.By);
    }
}
