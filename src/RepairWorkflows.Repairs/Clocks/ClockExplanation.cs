namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Why a clock stands where it stands: what counted, what did not and why, and what is to come.</summary>
public sealed record ClockExplanation
{
    /// <summary>The clock.</summary>
    public required ClockRecord Clock { get; init; }

    /// <summary>As of when: its stop, or the instant it was asked for.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>How much may be counted; of a limit that has passed, what it was then.</summary>
    public required TimeSpan Budget { get; init; }

    /// <summary>How much has been counted.</summary>
    public required TimeSpan Used { get; init; }

    /// <summary>The calendar it counts by, as <c>name@version</c>; null when it counts elapsed time.</summary>
    public string? Calendar { get; init; }

    /// <summary>The year of the deadline when its holidays are not announced yet; null otherwise.</summary>
    public int? UnannouncedYear { get; init; }

    /// <summary>From its start to its end, or to its deadline while that lies ahead; in order, without gaps.</summary>
    public required IReadOnlyList<ClockSpan> Spans { get; init; }

    /// <summary>Its stages, lowest first.</summary>
    public required IReadOnlyList<ClockMark> Marks { get; init; }

    /// <summary>What was changed about it while it ran, oldest first.</summary>
    public required IReadOnlyList<ClockChangeNote> Changes { get; init; }

    /// <summary>How it came out, or stands.</summary>
    public required ClockVerdict Verdict { get; init; }

    /// <summary>When it warns for the first time, or did; null when it never does, or is on hold.</summary>
    public DateTimeOffset? WarnAt { get; init; }

    /// <summary>Explains a stored clock; one that runs, as of <paramref name="now"/>.</summary>
    public static ClockExplanation Of(ClockRecord record, ClockRules rules, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(record);
        var clock = Clocks.Clock.From(record, rules);
        var asOf = clock.StoppedAt ?? now;
        return new ClockExplanation
        {
            Clock = record,
            AsOf = asOf,
            Budget = BudgetOf(clock),
            Used = clock.Ledger.Counted(asOf, rules),
            Calendar = clock.Ledger.Calendar,
            UnannouncedYear = rules.UnannouncedYear(clock.Ledger.Calendar, clock.DueAt),
            Spans = [.. ClockSpans.Of(clock, asOf, rules)],
            Marks = [.. clock.Ledger.Stages.Select(stage => MarkOf(clock, stage))],
            Changes = [.. clock.Ledger.Changes.Select(
                change => new ClockChangeNote(change.At, change.By, change.Budget, change.Calendar))],
            Verdict = clock.VerdictAt(now),
            WarnAt = clock.WarnAt,
        };
    }

    // A limit that has passed was that of its time, whatever it was changed to later.
    private static TimeSpan BudgetOf(Clocks.Clock clock) =>
        clock.Ledger.Changes.FirstOrDefault(change => change.At > clock.BreachedAt)?.Budget ?? clock.Ledger.Budget;

    private static ClockMark MarkOf(Clocks.Clock clock, ClockStage stage)
    {
        var reached = clock.Ledger.Reached.FirstOrDefault(one => one.Stage == stage.Key);
        return new ClockMark(
            stage.Percent, stage.Offset, reached?.At ?? (clock.State == ClockState.OnHold ? null : clock.At(stage)),
            reached?.RecordedAt, stage.Tell);
    }
}

/// <summary>A stretch of a clock's life.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end.</param>
/// <param name="IsAhead">Whether it is still to come.</param>
/// <param name="Reason">
/// Why it did not count, the reason of the hold or the holiday's name; why it did on a day that is off as a rule; null
/// for none of them.
/// </param>
/// <param name="By">Who put the clock on hold; null when nobody did.</param>
public sealed record ClockSpan(
    ClockSpanKind Kind, DateTimeOffset From, DateTimeOffset To, bool IsAhead, string? Reason = null, string? By = null);

/// <summary>What a stretch of a clock's life was.</summary>
public enum ClockSpanKind
{
    /// <summary>It counted.</summary>
    Counted = 0,

    /// <summary>Outside working hours: the calendar says that it does not count.</summary>
    OutsideHours = 1,

    /// <summary>On hold: somebody decided that it does not count.</summary>
    OnHold = 2,

    /// <summary>It had not begun yet.</summary>
    Waiting = 3,
}

/// <summary>A stage of a clock.</summary>
/// <param name="Percent">Where, in percent of the budget; null when <paramref name="Offset"/> says.</param>
/// <param name="Offset">Where, from the limit; null when <paramref name="Percent"/> says.</param>
/// <param name="At">When it was reached, or will be; null while the clock is on hold.</param>
/// <param name="RecordedAt">When that was noticed; null while it has not been reached.</param>
/// <param name="Tell">Who is told.</param>
public sealed record ClockMark(
    int? Percent, TimeSpan? Offset, DateTimeOffset? At, DateTimeOffset? RecordedAt, IReadOnlyList<string> Tell);

/// <summary>A new target, or another calendar, for a clock that went on.</summary>
/// <param name="At">Since when.</param>
/// <param name="By">Who set it off.</param>
/// <param name="BudgetBefore">What the budget was before.</param>
/// <param name="CalendarBefore">The calendar it counted by before; null for elapsed time.</param>
public sealed record ClockChangeNote(DateTimeOffset At, string By, TimeSpan BudgetBefore, string? CalendarBefore);
