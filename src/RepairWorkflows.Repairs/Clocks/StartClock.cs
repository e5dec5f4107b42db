using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Starts a clock; one of the same policy that still runs is stopped, and its next cycle begins.</summary>
[Activity("RepairWorkflows", "StartClock", "Clocks", DisplayName = "Start clock",
    Description = "Starts a clock, or begins its next cycle.")]
[FlowNode("Done")]
public sealed class StartClock : RepairActivity
{
    /// <summary>The clock's policy.</summary>
    [Input(DisplayName = "Clock", Description = "Policy of the clock.")]
    public Input<string> Clock { get; init; } = new(string.Empty);

    /// <summary>
    /// From when it counts: <c>now</c>; <c>report</c>, when the report came in; <c>agreed-time</c>, the time last
    /// agreed with or promised to the customer, if that lies ahead, else now.
    /// </summary>
    [Input(DisplayName = "From", Description = "now, report or agreed-time.")]
    public Input<string> From { get; init; } = new("now");

    private protected override ActivityResult Execute(StepRun run)
    {
        var order = run.Case.Order;
        var (from, since) = run.Text(From) switch
        {
            "report" => (order.Document.Report.ReportedAt, null),
            "agreed-time" when order.Document.AppointmentAt is { } agreed && agreed > run.Now =>
                (agreed, order.IsPromised ? "promise" : "appointment"),
            _ => (run.Now, default(string)),
        };
        run.Case.Clocks.Start(run.Text(Clock) ?? string.Empty, from, run.Now, run.OfAct, since);
        return ActivityResult.Done;
    }
}
