using System.Text.Json.Serialization;
using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>How long a clock may count: exactly one of its members is set.</summary>
public sealed record ClockLength
{
    /// <summary>So much elapsed time, whoever works or not.</summary>
    public TimeSpan? Wall { get; init; }

    /// <summary>So much working time.</summary>
    public TimeSpan? Work { get; init; }

    /// <summary>
    /// So many working days, halves included, in the length of the day the clock starts on. More than 0, at most 366.
    /// </summary>
    public decimal? WorkingDays { get; init; }

    /// <summary>Until a time of a working day.</summary>
    public ClockUntil? Until { get; init; }

    /// <summary>Whether it stands still outside working hours.</summary>
    [JsonIgnore]
    public bool IsWorkTime => Wall is null;

    /// <summary>So much elapsed time.</summary>
    public static ClockLength OfWall(TimeSpan length) => new() { Wall = length };

    /// <summary>So much working time.</summary>
    public static ClockLength OfWork(TimeSpan length) => new() { Work = length };

    /// <summary>
    /// How much may be counted when counting begins at <paramref name="start"/>: elapsed time, or working time by
    /// <paramref name="calendar"/>, which may be null for elapsed time.
    /// </summary>
    public TimeSpan Budget(DateTimeOffset start, WorkTime? calendar) => this switch
    {
        { Wall: { } wall } => wall,
        { Work: { } work } => work,
        { WorkingDays: { } days } => calendar!.WorkingDays(days, start),
        _ => calendar!.Between(start, calendar.Until(start, Until!.WorkingDay, Until.Time)),
    };
}

/// <summary>A time of a working day.</summary>
/// <param name="WorkingDay">
/// Which: 1 is the first whose time, or end of work, still lies ahead when the clock starts. 1 to 366.
/// </param>
/// <param name="Time">
/// The time in the site's zone; the end of that day's work when that is earlier, or when this is null.
/// </param>
public sealed record ClockUntil(int WorkingDay = 1, TimeOnly? Time = null);
