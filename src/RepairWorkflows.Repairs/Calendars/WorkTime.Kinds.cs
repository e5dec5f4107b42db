namespace RepairWorkflows.Repairs.Calendars;

/// <content>Says what days are, for people.</content>
public sealed partial class WorkTime
{
    /// <summary>The name of a day's type; null when it is off.</summary>
    public string? TypeNameOf(DateOnly day) =>
        _days.TryGetValue(day, out var special) ? special.Type : UsualTypeOf(day);

    /// <summary>The name of the type it would have by its weekday alone; null when that is off.</summary>
    public string? UsualTypeOf(DateOnly day) => WeekOf(day)?.Days.GetValueOrDefault(day.DayOfWeek);

    /// <summary>Whether the holidays of a year are known.</summary>
    public bool IsAnnounced(int year) => _announced is null || _announced.Contains(year);

    /// <summary>What a day is.</summary>
    public DayKind KindOf(DateOnly day) => (TypeOf(day), UsualTypeOf(day), SpecialDay(day)) switch
    {
        (null, null, null or { Name: null }) => DayKind.Off,
        (null, _, _) => DayKind.Holiday,
        (_, null, _) => DayKind.MadeUp,
        var (type, _, _) => type.Worked < LongestAround(day) ? DayKind.PartDay : DayKind.Working,
    };

    private TimeSpan LongestAround(DateOnly day) =>
        WeekOf(day)!.Days.Values.Max(type => Calendar.DayTypes[type].Worked);
}

/// <summary>What a day of a calendar is.</summary>
public enum DayKind
{
    /// <summary>Worked, as its week is.</summary>
    Working = 0,

    /// <summary>Off, as its weekday is.</summary>
    Off = 1,

    /// <summary>Off because the calendar says so of this day.</summary>
    Holiday = 2,

    /// <summary>Worked although its weekday is off: it makes up for another one.</summary>
    MadeUp = 3,

    /// <summary>Worked for less than the longest day of its week: half a day.</summary>
    PartDay = 4,
}
