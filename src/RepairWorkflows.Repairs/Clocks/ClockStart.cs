using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>
/// From when a clock counts that a step starts: <c>now</c>; <c>report</c>, when the report came in; <c>agreed-time</c>,
/// the time last agreed with or promised to the customer, or <c>planned-cut</c>, when the supply is to be cut by the
/// plan, if that lies ahead, else now.
/// </summary>
internal static class ClockStart
{
    /// <summary>The words.</summary>
    public static IReadOnlyList<string> Words { get; } = ["now", "report", "agreed-time", "planned-cut"];

    /// <summary>What the designer says of the input of a wait.</summary>
    public const string Description =
        "The step starts its clock, unless it runs. Blank: another step does.";

    /// <summary>Starts it; one that runs is stopped, and its next cycle begins.</summary>
    public static void Anew(StepRun run, string policy, string? word)
    {
        var order = run.Case.Order;
        var (from, since) = word switch
        {
            "report" => (order.Document.Report.ReportedAt, null),
            "agreed-time" when order.Document.AppointmentAt is { } agreed && agreed > run.Now =>
                (agreed, order.IsPromised ? "promise" : "appointment"),
            "planned-cut" when order.Document.Outage?.Plan is { } plan && plan.PlannedCutAt > run.Now =>
                (plan.PlannedCutAt, "plan"),
            _ => (run.Now, default(string)),
        };
        run.Case.Clocks.Start(policy, from, run.Now, run.OfAct, since);
    }

    /// <summary>Starts the clock of a wait that begins, when it is asked to and the clock does not run yet.</summary>
    public static void Begin(StepRun run, string? policy, string? word)
    {
        if (policy is not null && word is not null
            && run.Case.Clocks.Find(policy) is null or { State: ClockState.Stopped })
        {
            Anew(run, policy, word);
        }
    }
}
