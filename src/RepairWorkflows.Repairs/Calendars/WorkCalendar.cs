namespace RepairWorkflows.Repairs.Calendars;

/// <summary>When is worked: data, edited by its owner and published in versions. See ADR 0013.</summary>
public sealed record WorkCalendar
{
    /// <summary>What policies and sites call it: 1 to 60 of a–z, 0–9 and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it; null for <see cref="Name"/>.</summary>
    public string? DisplayName { get; init; }

    /// <summary>Another calendar whose days, weeks and day types hold where this one has none of its own.</summary>
    public string? Base { get; init; }

    /// <summary>The time zone by its IANA name, for example <c>Asia/Shanghai</c>; null for the base's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The kinds of working day, by name.</summary>
    public IReadOnlyDictionary<string, DayType> DayTypes { get; init => field = value ?? NoTypes; } = NoTypes;

    /// <summary>The weeks, each from its day on, oldest first; none takes the base's.</summary>
    public IReadOnlyList<WorkWeek> Weeks { get; init => field = value ?? []; } = [];

    /// <summary>The days that are otherwise than their weekday, each once.</summary>
    public IReadOnlyList<CalendarDay> Days { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The years whose holidays are known: in any other, days are counted by their weekday alone, and a deadline in it
    /// says so. Null, with no base that says, for a calendar that holds for ever.
    /// </summary>
    public IReadOnlyList<AnnouncedYear>? Announced { get; init; }

    private static IReadOnlyDictionary<string, DayType> NoTypes { get; } = new Dictionary<string, DayType>();

    /// <summary>Whether the holidays of a year are known.</summary>
    public bool Announces(int year) => Announced is null || Announced.Any(known => known.Year == year);

    /// <summary>This calendar with what it takes from its base written out, so that it stands alone.</summary>
    public WorkCalendar Over(WorkCalendar parent)
    {
        ArgumentNullException.ThrowIfNull(parent);
        var own = Days.Select(day => day.Date).ToHashSet();
        return this with
        {
            Base = null,
            TimeZone = TimeZone ?? parent.TimeZone,
            DayTypes = parent.DayTypes.Concat(DayTypes).GroupBy(type => type.Key)
                .ToDictionary(types => types.Key, types => types.Last().Value),
            Weeks = Weeks.Count > 0 ? Weeks : parent.Weeks,
            Days = [.. parent.Days.Where(day => !own.Contains(day.Date)).Concat(Days).OrderBy(day => day.Date)],
            Announced = Announced ?? parent.Announced,
        };
    }
}
