using RepairWorkflows.Repairs.Clocks;

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
/// <param name="UnannouncedYear">
/// The year of the deadline when its holidays are not announced yet, and it may move; null otherwise.
/// </param>
/// <param name="Text">The verdict with how late it was, in the language of the request.</param>
/// <param name="Budget">How much may be counted; of a limit that has passed, what it was then.</param>
/// <param name="Used">How much has been counted, as of now or its stop.</param>
/// <param name="Calendar">The calendar that counts, <c>name@version</c>; null for elapsed time.</param>
/// <param name="Spans">From its start to its end or deadline, in order, without gaps.</param>
/// <param name="Stages">Its stages, lowest first.</param>
/// <param name="Changes">What was changed about it while it ran.</param>
/// <param name="Explanation">All of it as text, in the language of the request and the site's time.</param>
internal sealed record CaseClock(
    string Id, string Policy, string DisplayText, int Cycle, ClockState State, DateTimeOffset StartedAt,
    DateTimeOffset? DueAt, DateTimeOffset? StoppedAt, DateTimeOffset? BreachedAt, ClockOutcome Verdict, TimeSpan? Over,
    int? UnannouncedYear, string Text, TimeSpan Budget, TimeSpan Used, string? Calendar,
    IReadOnlyList<ClockSpan> Spans, IReadOnlyList<ClockMark> Stages, IReadOnlyList<ClockChangeNote> Changes,
    string Explanation)
{
    /// <summary>What clients see of a clock.</summary>
    /// <param name="explanation">The clock, explained.</param>
    /// <param name="text">Writes it in the language of the request.</param>
    public static CaseClock From(ClockExplanation explanation, ClockText text)
    {
        var (clock, verdict) = (explanation.Clock, explanation.Verdict);
        return new CaseClock(
            clock.Id, clock.Policy, text.NameOf(clock.Policy), clock.Cycle, clock.State, clock.StartedAt,
            clock.DueAt, clock.StoppedAt, clock.BreachedAt, verdict.Outcome, verdict.Over,
            explanation.UnannouncedYear, ClockTexts.Render(verdict), explanation.Budget, explanation.Used,
            explanation.Calendar, explanation.Spans, explanation.Marks, explanation.Changes, text.Write(explanation));
    }
}
