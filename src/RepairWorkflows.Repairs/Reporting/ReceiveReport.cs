using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Reporting;

/// <summary>Takes a report in: the order begins, and with it the clocks named.</summary>
[Activity("RepairWorkflows", "ReceiveReport", "Reporting", DisplayName = "Receive report",
    Description = "Takes a report in and starts its clocks; a process that has this step can be started by a report.")]
[FlowNode("Done")]
public sealed class ReceiveReport : RepairActivity
{
    /// <summary>Policies of the clocks that begin with the report.</summary>
    [Input(DisplayName = "Clocks", Description = "Policies of the clocks that begin with the report.",
        UIHint = InputUIHints.CheckList, OptionsFrom = StepChoices.ClockPolicies)]
    public Input<string> Clocks { get; init; } = new(string.Empty);

    /// <summary>
    /// Whether only a special case is taken in: it is for a station, and names the customer's class or why it cannot
    /// wait. What lacks that is refused, and nothing is stored.
    /// </summary>
    [Input(DisplayName = "Is special", Description =
        "Whether only special customers and unforeseen urgent cases, for a repair station, are taken in.")]
    public Input<bool> IsSpecial { get; init; } = new(false);

    /// <summary>
    /// Whether it is a complaint about an order, which it names by <c>orderNumber</c>: what it leaves out of name, unit
    /// and telephone number is the order's. What names no repair is refused, and nothing is stored.
    /// </summary>
    /// <remarks>Read from the drawing before anything runs: only what stands there literally counts.</remarks>
    [Input(DisplayName = "Is complaint", Description =
        "Whether it is a complaint about an order, named by the input orderNumber.")]
    public Input<bool> IsComplaint { get; init; } = new(false);

    /// <summary>
    /// Whether its cases are repairs, which can be complained about: true unless set, except for complaints.
    /// </summary>
    /// <remarks>Read from the drawing likewise.</remarks>
    [Input(DisplayName = "Is repair", Description =
        "Whether its cases are repairs, which can be complained about; a complaint is none.")]
    public Input<bool> IsRepair { get; init; } = new(true);

    /// <summary>The roles that may report; blank for those of a service desk.</summary>
    /// <remarks>Read from the drawing before anything runs: only what stands there literally counts.</remarks>
    [Input(DisplayName = "Roles", Description = "Roles that may report; none for the usual ones.",
        UIHint = InputUIHints.CheckList, OptionsFrom = StepChoices.Roles)]
    public Input<string> Roles { get; init; } = new(string.Empty);

    /// <summary>
    /// Fields of the report that may be left empty although others need them: a letter in the box
    /// need not be signed.
    /// </summary>
    /// <remarks>Read from the drawing likewise.</remarks>
    [Input(DisplayName = "Optional", Description =
        "Fields of the report that may be left empty although other processes need them.",
        UIHint = InputUIHints.CheckList, OptionsFrom = StepChoices.ReportFieldNames)]
    public Input<string> Optional { get; init; } = new(string.Empty);

    private protected override ActivityResult Execute(StepRun run)
    {
        var report = run.Case.Order.Document.Report;
        run.Case.ActBy = report.RecordedBy;
        run.Case.Timeline.Add("report.received", report.ReportedAt, run.Now, run.OfAct, new JsonObject
        {
            ["channel"] = report.Channel,
            ["category"] = report.Category,
            ["unit"] = report.Unit.Length > 0 ? report.Unit : null,
            ["urgency"] = report.Urgency is { } urgency ? KebabCase.Of(urgency) : null,
            ["customerClass"] = report.CustomerClass,
            ["equipment"] = report.Equipment,
            ["orderNumber"] = run.Case.Order.Document.Complaint?.About.Number,
            ["preferredVisitAt"] = report.PreferredVisitAt,
            ["receivedAt"] = report.ReceivedAt,
        });
        // One that waits for the report has begun by itself.
        foreach (var policy in run.Words(Clocks).Where(policy => run.Case.Clocks.Find(policy) is null))
        {
            run.Case.Clocks.Start(policy, report.ReportedAt, run.Now, run.OfAct);
        }

        return ActivityResult.Done;
    }
}
