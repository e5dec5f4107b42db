using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Scenarios.Playing;

/// <summary>Compares how a clock stands with how it has to.</summary>
internal static class ClockCheck
{
    /// <summary>How the limit's latest run stands, in words; null when it is as expected.</summary>
    public static string? Find(Expectation.ClockIs expected, CaseView view, TimeZoneInfo zone)
    {
        var run = view.Explanations.LastOrDefault(one => one.Clock.Policy == expected.Policy);
        if (run is null)
        {
            return expected.State == ExpectedClock.NotStarted ? null : ScenarioTexts.Say("found.clock-not-started");
        }

        var (stands, at) = StandsAs(expected.State, run);
        return stands && (expected.At is not { } time || time.Fits(at)) ? null : Text(run, zone);
    }

    private static (bool Stands, DateTimeOffset? At) StandsAs(ExpectedClock expected, ClockExplanation run) =>
        expected switch
        {
            ExpectedClock.Running => (run.Clock.State == ClockState.Running, run.Clock.DueAt),
            ExpectedClock.Breached => (run.Clock.BreachedAt is not null, run.Clock.BreachedAt),
            ExpectedClock.Met => (run.Verdict.Outcome == ClockOutcome.OnTime, run.Clock.StoppedAt),
            ExpectedClock.OnHold => (run.Clock.State == ClockState.OnHold, null),
            ExpectedClock.NotApplicable => (run.Verdict.Outcome == ClockOutcome.NotApplicable, run.Clock.StoppedAt),
            ExpectedClock.Replaced => (run.Verdict.Outcome == ClockOutcome.Replaced, run.Clock.StoppedAt),
            _ => (false, null),
        };

    private static string Text(ClockExplanation run, TimeZoneInfo zone)
    {
        var verdict = ClockTexts.Render(run.Verdict);
        return (run.Clock.State, run.Clock.BreachedAt) switch
        {
            (ClockState.OnHold, _) => ScenarioTexts.Say("found.clock-on-hold"),
            (ClockState.Running, { } breached) => ScenarioTexts.Say("found.clock-breached", Say(breached), verdict),
            (ClockState.Running, null) => ScenarioTexts.Say("found.clock-running", Say(run.Clock.DueAt!.Value)),
            _ => ScenarioTexts.Say("found.clock-stopped", Say(run.Clock.StoppedAt!.Value), verdict),
        };

        string Say(DateTimeOffset at) => PlayedText.Say(at, zone);
    }
}
