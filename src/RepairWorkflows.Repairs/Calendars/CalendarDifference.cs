namespace RepairWorkflows.Repairs.Calendars;

/// <summary>How two versions of a calendar differ, both standing alone.</summary>
/// <param name="Days">Days that are otherwise than their weekday in one of them, in order.</param>
/// <param name="Parts">What else: day types, weeks, announced years, the time zone, the name.</param>
public sealed record CalendarDifference(
    IReadOnlyList<DayDifference> Days, IReadOnlyList<PartDifference> Parts)
{
    /// <summary>Whether they are the same.</summary>
    public bool IsNone => Days.Count == 0 && Parts.Count == 0;

    /// <summary>Compares them; all of <paramref name="after"/> is new where there is nothing before.</summary>
    public static CalendarDifference Between(WorkCalendar? before, WorkCalendar after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var (old, @new) = (DaysOf(before), DaysOf(after));
        var (oldParts, newParts) = (PartsOf(before), PartsOf(after));
        return new(
            [
                .. old.Keys.Union(@new.Keys).Order()
                    .Select(date => new DayDifference(date, old.GetValueOrDefault(date), @new.GetValueOrDefault(date)))
                    .Where(day => day.Before != day.After),
            ],
            [
                .. oldParts.Keys.Union(newParts.Keys)
                    .Select(key => new PartDifference(
                        key.Part, key.Name, oldParts.GetValueOrDefault(key), newParts.GetValueOrDefault(key)))
                    .Where(part => part.Before != part.After),
            ]);
    }

    private static Dictionary<DateOnly, CalendarDay> DaysOf(WorkCalendar? calendar) =>
        (calendar?.Days ?? []).ToDictionary(day => day.Date);

    private static Dictionary<(string Part, string Name), string> PartsOf(WorkCalendar? calendar) =>
        calendar is null ? [] : new(
            [
                new(("name", ""), calendar.DisplayName ?? calendar.Name),
                new(("zone", ""), calendar.TimeZone ?? ""),
                .. calendar.DayTypes.Select(type => KeyValuePair.Create(("type", type.Key), Say(type.Value))),
                .. calendar.Weeks.SelectMany(week => week.Days.Select(day => KeyValuePair.Create(
                    ("week", $"{Orders.KebabCase.Of(day.Key)} {week.From:yyyy-MM-dd}".TrimEnd()), day.Value))),
                .. (calendar.Announced ?? []).Select(
                    year => KeyValuePair.Create(("year", $"{year.Year}"), year.Source ?? "")),
            ]);

    private static string Say(DayType type) => type.FullDay is { } full
        ? $"{string.Join(' ', type.Windows)} ({full:c})"
        : string.Join(' ', type.Windows);
}

/// <summary>A day that differs.</summary>
/// <param name="Date">Which.</param>
/// <param name="Before">What it was; null when it was as its weekday is.</param>
/// <param name="After">What it is; null when it is as its weekday is.</param>
public sealed record DayDifference(DateOnly Date, CalendarDay? Before, CalendarDay? After);

/// <summary>Another part that differs.</summary>
/// <param name="Part">Which: <c>name</c>, <c>zone</c>, <c>type</c>, <c>week</c> or <c>year</c>.</param>
/// <param name="Name">Which of them: the day type, the weekday and from when, the year; empty for the others.</param>
/// <param name="Before">What it was; null when it was not there.</param>
/// <param name="After">What it is; null when it is gone.</param>
public sealed record PartDifference(string Part, string Name, string? Before, string? After);
