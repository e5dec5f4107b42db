using System.Text.Json.Serialization;
using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>What a clock has counted, and why: its deadline is derived from it.</summary>
internal sealed record ClockLedger
{
    /// <summary>How long the clock may count before it breaches.</summary>
    public required TimeSpan Budget { get; init; }

    /// <summary>What that was derived from.</summary>
    public required ClockLength Length { get; init; }

    /// <summary>The calendar it counts by now, as <c>name@version</c>; null for elapsed time.</summary>
    public string? Calendar { get; init; }

    /// <summary>The stretches it counted, oldest first; the last is open while it runs.</summary>
    public required IReadOnlyList<ClockSegment> Segments { get; init; }

    /// <summary>The stages of its policy, lowest first.</summary>
    public required IReadOnlyList<ClockStage> Stages { get; init; }

    /// <summary>The clauses of its policy.</summary>
    public IReadOnlyList<string> Clauses { get; init => field = value ?? []; } = [];

    /// <summary>When it was put on hold, by whom and why.</summary>
    public IReadOnlyList<ClockHold> Holds { get; init => field = value ?? []; } = [];

    /// <summary>The stages reached: each once.</summary>
    public IReadOnlyList<StageReached> Reached { get; init => field = value ?? []; } = [];

    /// <summary>What was changed about it while it ran, oldest first.</summary>
    public IReadOnlyList<ClockChange> Changes { get; init => field = value ?? []; } = [];

    /// <summary>Whether the order ended without what the clock measures.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool EndedWithOrder { get; init; }

    /// <summary>Whether the next cycle took its place.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsReplaced { get; init; }

    /// <summary>
    /// From when it would have counted, had it not been stopped before: its deadline stays as it was, and it counted
    /// nothing. Null for every other clock.
    /// </summary>
    public DateTimeOffset? WasToBeginAt { get; init; }

    /// <summary>What has been counted up to an instant that is not before the last segment.</summary>
    public TimeSpan Counted(DateTimeOffset at, IWorkTimes calendars) =>
        Segments.Aggregate(TimeSpan.Zero, (sum, segment) => sum + segment.CountedAt(at, calendars));

    /// <summary>When so much will have been counted, if nothing holds the clock from now on.</summary>
    public DateTimeOffset At(TimeSpan counted, IWorkTimes calendars)
    {
        var last = Segments[^1];
        var left = counted - Segments.SkipLast(1).Aggregate(
            TimeSpan.Zero, (sum, segment) => sum + segment.CountedAt(last.From, calendars));

        // A new target may lie behind what was used already: then it is due when it was set, and not before; nor after
        // it, where a hold that it was set in ended.
        if (left < TimeSpan.Zero && Changes is [.., { At: var set }])
        {
            return set;
        }

        var from = WasToBeginAt ?? last.From;
        var at = last.Calendar is { } calendar ? calendars.Find(calendar).Add(from, left) : from + left;
        return Changes is [.., { At: var changed }] && at < changed ? changed : at;
    }
}

/// <summary>Finds the calendars that clocks count by.</summary>
internal interface IWorkTimes
{
    /// <summary>The calendar of that name and version, <c>name@version</c>.</summary>
    WorkTime Find(string calendar);
}

/// <summary>A stretch that counted.</summary>
/// <param name="From">Its beginning; may lie ahead, for a clock that begins at an agreed time.</param>
/// <param name="To">Its end; null while it lasts.</param>
/// <param name="Calendar">The calendar that counted, as <c>name@version</c>; null for elapsed time.</param>
/// <param name="Counted">What it counted; null while it lasts.</param>
internal sealed record ClockSegment(
    DateTimeOffset From, DateTimeOffset? To = null, string? Calendar = null, TimeSpan? Counted = null)
{
    /// <summary>How much of it lies before <paramref name="at"/>.</summary>
    public TimeSpan CountedAt(DateTimeOffset at, IWorkTimes calendars)
    {
        if (To is { } to && to <= at && Counted is { } counted)
        {
            return counted;
        }

        var end = To < at ? To.Value : at;
        return end <= From ? TimeSpan.Zero
            : Calendar is null ? end - From
            : calendars.Find(Calendar).Between(From, end);
    }

    /// <summary>The stretch as it ends.</summary>
    public ClockSegment Close(DateTimeOffset at, IWorkTimes calendars)
    {
        var to = at > From ? at : From;
        return this with { To = to, Counted = CountedAt(to, calendars) };
    }
}

/// <summary>A decision that a clock shall not count.</summary>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when; null while it lasts.</param>
internal sealed record ClockHold(string By, string Reason, DateTimeOffset From, DateTimeOffset? To = null);

/// <summary>A stage that was reached.</summary>
/// <param name="Stage">Which: the key of the stage.</param>
/// <param name="At">The instant it was due: the true one, even when it was noticed later.</param>
/// <param name="RecordedAt">When it was noticed.</param>
internal sealed record StageReached(string Stage, DateTimeOffset At, DateTimeOffset RecordedAt);

/// <summary>A new target, or another calendar, for a clock that goes on: what it has used stays used.</summary>
/// <param name="At">Since when.</param>
/// <param name="By">Who set it off.</param>
/// <param name="Budget">What the budget was before.</param>
/// <param name="PolicyVersion">Which version of the policy it followed before.</param>
/// <param name="Calendar">The calendar it counted by before; null for elapsed time.</param>
internal sealed record ClockChange(
    DateTimeOffset At, string By, TimeSpan Budget, int PolicyVersion, string? Calendar);
