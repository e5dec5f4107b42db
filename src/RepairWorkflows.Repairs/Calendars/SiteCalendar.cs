using RepairWorkflows.Engine;

namespace RepairWorkflows.Repairs.Calendars;

/// <summary>When a site works. Data: an order keeps the calendar that was in force when it was reported.</summary>
public sealed record SiteCalendar
{
    /// <summary>The site's time zone by its IANA name, for example <c>Asia/Shanghai</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The working windows of each weekday, in order; a weekday without any is a day off.</summary>
    public required IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingWindow>> Week { get; init; }

    /// <summary>Days off, whatever the weekday says.</summary>
    /// <remarks>The JSON reader gives null for what a file leaves out; so for the other lists.</remarks>
    public IReadOnlyList<DateOnly> Holidays { get; init => field = value ?? []; } = [];

    /// <summary>
    /// Days worked in exchange for a holiday, whatever the weekday says; they win over <see cref="Holidays"/>.
    /// </summary>
    public IReadOnlyList<DateOnly> MakeUpDays { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The last day that holidays and make-up days are known for: later ones are counted by their weekday alone. Null
    /// says that the calendar holds for ever.
    /// </summary>
    public DateOnly? CoveredUntil { get; init; }

    /// <summary>The working windows of make-up days.</summary>
    public IReadOnlyList<WorkingWindow> MakeUpWindows { get; init => field = value ?? []; } = [];

    /// <summary>The working windows of a day; empty on a day off.</summary>
    public IReadOnlyList<WorkingWindow> WindowsOf(DateOnly day) =>
        MakeUpDays.Contains(day) ? MakeUpWindows
        : Holidays.Contains(day) ? []
        : Week.GetValueOrDefault(day.DayOfWeek) ?? [];

    /// <summary>The site's day at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone()).DateTime);

    /// <summary>The end of the working day that <paramref name="at"/> falls in, or of the next one after it.</summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.CalendarWithoutWork"/>.</exception>
    public DateTimeOffset EndOfWorkingDay(DateTimeOffset at) =>
        WorkingDaysFrom(DayOf(at)).Select(day => Instant(day, WindowsOf(day)[^1].To)).First(end => end > at);

    /// <summary>The start of the first working day after the day of <paramref name="at"/>.</summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.CalendarWithoutWork"/>.</exception>
    public DateTimeOffset StartOfNextWorkingDay(DateTimeOffset at)
    {
        var day = WorkingDaysFrom(DayOf(at).AddDays(1)).First();
        return Instant(day, WindowsOf(day)[0].From);
    }

    private IEnumerable<DateOnly> WorkingDaysFrom(DateOnly first)
    {
        const int daysOfAYear = 366;
        for (var i = 0; i < daysOfAYear; i++)
        {
            if (WindowsOf(first.AddDays(i)).Count > 0)
            {
                yield return first.AddDays(i);
            }
        }

        throw new RuleViolationException(
            RepairErrors.CalendarWithoutWork, $"The calendar has no working day in the year from {first:O}.");
    }

    private DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var zone = Zone();
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local))
        {
            local = local.AddHours(1);   // skipped when clocks go forward: the same instant under its other name
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}

/// <summary>A stretch of a working day, in the site's time.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end, later than <paramref name="From"/>.</param>
public sealed record WorkingWindow(TimeOnly From, TimeOnly To);
