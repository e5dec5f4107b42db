using RepairWorkflows.Engine;

namespace RepairWorkflows.Repairs.Calendars;

/// <content>Counts in days.</content>
public sealed partial class WorkTime
{
    /// <summary>
    /// How much working time so many working days are: full days of the type of the working day that
    /// <paramref name="at"/> falls in, or of the next one after it.
    /// </summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.CalendarWithoutWork"/>.</exception>
    public TimeSpan WorkingDays(decimal days, DateTimeOffset at)
    {
        var day = WorkedDays(DayOf(at), 1).First(day => WorkOf(day)[^1].To > at);
        return TimeSpan.FromTicks((long)(TypeOf(day)!.Length.Ticks * days));
    }

    /// <summary>
    /// A time of the N-th working day, or the end of that day's work when that is earlier or no time is given. The
    /// first is the first day on which that lies after <paramref name="at"/>.
    /// </summary>
    /// <param name="at">From when days are counted.</param>
    /// <param name="count">Which working day, from 1.</param>
    /// <param name="time">The time of that day; null for the end of its work.</param>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.CalendarWithoutWork"/>.</exception>
    public DateTimeOffset Until(DateTimeOffset at, int count = 1, TimeOnly? time = null) =>
        WorkedDays(DayOf(at), 1).Select(day => EndOn(day, time)).Where(end => end > at).Skip(count - 1).First();

    /// <summary>The start of the first working day after the day of <paramref name="at"/>.</summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.CalendarWithoutWork"/>.</exception>
    public DateTimeOffset StartOfNextWorkingDay(DateTimeOffset at) =>
        WorkOf(WorkedDays(DayOf(at).AddDays(1), 1).First())[0].From;

    /// <summary>
    /// A time of the last working day before the next three days or more without work; where there are none within a
    /// year, of the last one before the next two: no holiday is known then, and it is the end of a week.
    /// </summary>
    internal (DateTimeOffset At, bool IsHoliday) BeforeHoliday(DateTimeOffset at, TimeOnly time)
    {
        var first = DayOf(at);
        var days = Enumerable.Range(0, LongestStandstill).Select(first.AddDays).ToList();
        var holiday = days.Find(day => IsEve(day, 3));
        var eve = ((DateOnly[])[holiday, days.Find(day => IsEve(day, 2))])
            .FirstOrDefault(day => day != default, first);
        return (Instant(eve, time.ToTimeSpan()), holiday != default);

        bool IsEve(DateOnly day, int length) => WorkOf(day).Count > 0
            && Enumerable.Range(1, length).All(ahead => WorkOf(day.AddDays(ahead)).Count == 0)
            && Instant(day, time.ToTimeSpan()) > at;
    }

    /// <summary>An instant of a day, in the site's time.</summary>
    internal DateTimeOffset At(DateOnly day, TimeOnly time) => Instant(day, time.ToTimeSpan());

    /// <summary>That day when it is a working day, else the first one after it.</summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.CalendarWithoutWork"/>.</exception>
    internal DateOnly WorkingDayFrom(DateOnly day) => WorkedDays(day, 1).First();

    /// <summary>Midnight after the day of <paramref name="at"/>, in the site's time.</summary>
    internal DateTimeOffset StartOfDayAfter(DateTimeOffset at) => Instant(DayOf(at).AddDays(1), TimeSpan.Zero);

    private DateTimeOffset EndOn(DateOnly day, TimeOnly? time)
    {
        var end = WorkOf(day)[^1].To;
        var wanted = time is { } given ? Instant(day, given.ToTimeSpan()) : end;
        return wanted < end ? wanted : end;
    }

    private IEnumerable<DateOnly> WorkedDays(DateOnly first, int step)
    {
        var idle = 0;
        for (var day = first; idle < LongestStandstill; day = day.AddDays(step))
        {
            idle++;
            if (WorkOf(day).Count > 0)
            {
                idle = 0;
                yield return day;
            }
        }

        throw WithoutWork(first.ToDateTime(TimeOnly.MinValue));
    }

    /// <summary>The instant at which the site's clocks show a time; what they skip in spring is named by what they
    /// show instead, and what they show twice in autumn is the first of the two.</summary>
    private DateTimeOffset Instant(DateOnly day, TimeSpan time)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        var offset = _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Max()
            : _zone.IsInvalidTime(local) ? _zone.GetUtcOffset(local.AddHours(-3))
            : _zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private static RuleViolationException WithoutWork(DateTimeOffset around) => new(
        RepairErrors.CalendarWithoutWork, $"The calendar has no working day within a year of {around:yyyy-MM-dd}.");
}
