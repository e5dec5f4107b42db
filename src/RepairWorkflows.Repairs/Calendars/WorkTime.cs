using System.Collections.Concurrent;
using RepairWorkflows.Engine;

namespace RepairWorkflows.Repairs.Calendars;

/// <summary>
/// Counts by a calendar: how much working time lies between instants, and where some of it ends. Pure and exact to the
/// tick; for any thread.
/// </summary>
/// <remarks>
/// Time stands still outside working hours, so several instants have counted equally much: <see cref="Add"/> answers
/// with the earliest of them, <see cref="Subtract"/> with the latest.
/// </remarks>
public sealed partial class WorkTime
{
    private const int LongestStandstill = 366;

    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<DateOnly, CalendarDay> _days;
    private readonly HashSet<int>? _announced;
    private readonly ConcurrentDictionary<DateOnly, IReadOnlyList<Stretch>> _worked = new();

    /// <summary>Counts by a calendar that is sound and stands alone.</summary>
    public WorkTime(WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        Calendar = calendar;
        _zone = TimeZoneInfo.FindSystemTimeZoneById(calendar.TimeZone!);
        _days = calendar.Days.ToDictionary(day => day.Date);
        _announced = calendar.Announced?.Select(year => year.Year).ToHashSet();
    }

    /// <summary>What is counted by.</summary>
    public WorkCalendar Calendar { get; }

    /// <summary>An instant as the site's clocks show it.</summary>
    public DateTimeOffset ToLocal(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, _zone);

    /// <summary>The site's day at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(ToLocal(at).DateTime);

    /// <summary>The type of a day; null when it is off.</summary>
    public DayType? TypeOf(DateOnly day) => TypeNameOf(day) is { } type ? Calendar.DayTypes[type] : null;

    /// <summary>The day as the calendar names it; null when it is as its weekday is.</summary>
    public CalendarDay? SpecialDay(DateOnly day) => _days.GetValueOrDefault(day);

    /// <summary>Whether the holidays of the year an instant lies in are known.</summary>
    public bool IsAnnounced(DateTimeOffset at) => IsAnnounced(DayOf(at).Year);

    /// <summary>The working time from one instant to another; negative when the second is the earlier.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to) => to < from
        ? -Between(to, from)
        : Stretches(from, to).Aggregate(TimeSpan.Zero, (sum, stretch) => sum + (stretch.To - stretch.From));

    /// <summary>
    /// The earliest instant by which so much has been worked; <paramref name="from"/> itself for zero.
    /// </summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.CalendarWithoutWork"/>.</exception>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan work)
    {
        if (work <= TimeSpan.Zero)
        {
            return work == TimeSpan.Zero ? from : Subtract(from, -work);
        }

        foreach (var stretch in WorkedDays(DayOf(from), 1).SelectMany(WorkOf))
        {
            var start = stretch.From > from ? stretch.From : from;
            if (stretch.To - start >= work)
            {
                return start + work;
            }

            work -= stretch.To > start ? stretch.To - start : TimeSpan.Zero;
        }

        throw WithoutWork(from);
    }

    /// <summary>The latest instant from which so much is worked until <paramref name="to"/>.</summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.CalendarWithoutWork"/>.</exception>
    public DateTimeOffset Subtract(DateTimeOffset to, TimeSpan work)
    {
        if (work <= TimeSpan.Zero)
        {
            return work == TimeSpan.Zero ? to : Add(to, -work);
        }

        foreach (var stretch in WorkedDays(DayOf(to), -1).SelectMany(day => WorkOf(day).Reverse()))
        {
            var end = stretch.To < to ? stretch.To : to;
            if (end - stretch.From >= work)
            {
                return end - work;
            }

            work -= end > stretch.From ? end - stretch.From : TimeSpan.Zero;
        }

        throw WithoutWork(to);
    }

    /// <summary>What is worked between two instants, in order.</summary>
    public IEnumerable<Stretch> Stretches(DateTimeOffset from, DateTimeOffset to)
    {
        var last = DayOf(to);
        for (var day = DayOf(from); day <= last; day = day.AddDays(1))
        {
            foreach (var stretch in WorkOf(day))
            {
                var clipped = new Stretch(
                    stretch.From > from ? stretch.From : from, stretch.To < to ? stretch.To : to);
                if (clipped.To > clipped.From)
                {
                    yield return clipped;
                }
            }
        }
    }

    private WorkWeek? WeekOf(DateOnly day) => Calendar.Weeks.LastOrDefault(week => !(week.From > day));

    private IReadOnlyList<Stretch> WorkOf(DateOnly day) => _worked.GetOrAdd(day, Work);

    private IReadOnlyList<Stretch> Work(DateOnly day) =>
        [.. (TypeOf(day)?.Windows ?? []).Select(window => new Stretch(Instant(day, window.From), Instant(day,
            window.To))).Where(stretch => stretch.To > stretch.From)];
}

/// <summary>Time from one instant to a later one.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end.</param>
public readonly record struct Stretch(DateTimeOffset From, DateTimeOffset To);
