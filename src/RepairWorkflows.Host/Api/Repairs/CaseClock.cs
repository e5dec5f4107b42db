using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>One clock of a case.</summary>
/// <param name="Id">Which clock.</param>
/// <param name="Policy">Which policy, for example <c>arrival-notice</c>.</param>
/// <param name="DisplayText">What the policy is called, in the language of the request.</param>
/// <param name="Cycle">1 for the first run.</param>
/// <param name="State">Whether it counts.</param>
/// <param name="StartedAt">From when it counts.</param>
/// <param name="DueAt">When it breaches; null while it is on hold.</param>
/// <param name="StoppedAt">When it was stopped; null while it has not been.</param>
/// <param name="BreachedAt">The limit it went over; null when it did not.</param>
/// <param name="Verdict">What came of it, as of now.</param>
/// <param name="Over">By how much the limit was passed, as of now; null unless it was.</param>
/// <param name="CalendarCoveredUntil">
/// The last day the calendar knows holidays of, when the deadline lies beyond it and may move; null otherwise.
/// </param>
/// <param name="Text">The verdict with how late it was, in the language of the request.</param>
internal sealed record CaseClock(
    string Id, string Policy, string DisplayText, int Cycle, ClockState State, DateTimeOffset StartedAt,
    DateTimeOffset? DueAt, DateTimeOffset? StoppedAt, DateTimeOffset? BreachedAt, ClockOutcome Verdict, TimeSpan? Over,
    DateOnly? CalendarCoveredUntil, string Text)
{
    /// <summary>What clients see of <paramref name="clock"/>.</summary>
    public static CaseClock From(ClockRecord clock, ClockRules rules, DateTimeOffset now)
    {
        var verdict = ClockVerdict.Of(clock, now);
        return new CaseClock(
            clock.Id, clock.Policy, RepairTexts.Get($"clock.{clock.Policy}"), clock.Cycle, clock.State, clock.StartedAt,
            clock.DueAt, clock.StoppedAt, clock.BreachedAt, verdict.Outcome, verdict.Over,
            rules.UncoveredSince(clock.Policy, clock.DueAt), ClockTexts.Render(verdict));
    }
}
