using System.Text.Json.Serialization;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>What a clock has counted, and why: its deadline is derived from it.</summary>
internal sealed record ClockLedger
{
    /// <summary>How long the clock may count before it breaches.</summary>
    public required TimeSpan Budget { get; init; }

    /// <summary>The stretches it counted, oldest first; the last is open while it runs.</summary>
    public required IReadOnlyList<ClockSegment> Segments { get; init; }

    /// <summary>The stages of its policy, lowest first.</summary>
    public required IReadOnlyList<ClockStage> Stages { get; init; }

    /// <summary>The clauses of its policy.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>When it was put on hold, by whom and why.</summary>
    public IReadOnlyList<ClockHold> Holds { get; init; } = [];

    /// <summary>The stages reached: each once.</summary>
    public IReadOnlyList<StageReached> Reached { get; init; } = [];

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

    /// <summary>What has been counted up to an instant.</summary>
    public TimeSpan Counted(DateTimeOffset at) =>
        Segments.Aggregate(TimeSpan.Zero, (sum, segment) => sum + segment.Length(at));

    /// <summary>When so much will have been counted, if nothing holds the clock from now on.</summary>
    public DateTimeOffset At(int percent)
    {
        var last = Segments[^1];
        var before = Counted(last.From);
        return (WasToBeginAt ?? last.From) + (Budget * percent / ClockStage.Limit) - before;
    }
}

/// <summary>A stretch that counted.</summary>
/// <param name="From">Its beginning; may lie ahead, for a clock that begins at an agreed time.</param>
/// <param name="To">Its end; null while it lasts.</param>
internal sealed record ClockSegment(DateTimeOffset From, DateTimeOffset? To = null)
{
    /// <summary>How much of it lies before <paramref name="at"/>.</summary>
    public TimeSpan Length(DateTimeOffset at)
    {
        var end = To is { } to && to < at ? to : at;
        return end > From ? end - From : TimeSpan.Zero;
    }
}

/// <summary>A decision that a clock shall not count.</summary>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when; null while it lasts.</param>
internal sealed record ClockHold(string By, string Reason, DateTimeOffset From, DateTimeOffset? To = null);

/// <summary>A stage that was reached.</summary>
/// <param name="Percent">Which.</param>
/// <param name="At">The instant it was due: the true one, even when it was noticed later.</param>
/// <param name="RecordedAt">When it was noticed.</param>
internal sealed record StageReached(int Percent, DateTimeOffset At, DateTimeOffset RecordedAt);
