using System.Text.Json.Serialization;

namespace RepairWorkflows.Repairs.Calendars;

/// <summary>A day that is otherwise than its weekday: a holiday, a make-up day, half a day.</summary>
/// <param name="Date">Which, in the site's time.</param>
/// <param name="Type">Its day type; null for a day off.</param>
/// <param name="Name">Why, for people: the holiday's name; null when nobody said.</param>
public sealed record CalendarDay(
    [property: JsonRequired] DateOnly Date, string? Type = null, string? Name = null);

/// <summary>A year whose holidays and make-up days are known.</summary>
/// <param name="Year">Which.</param>
/// <param name="Source">Where they were announced; null when nobody said.</param>
public sealed record AnnouncedYear([property: JsonRequired] int Year, string? Source = null);

/// <summary>Which day type each weekday has, from a day on.</summary>
public sealed record WorkWeek
{
    /// <summary>The first day it holds for; null for the first week of a calendar, which holds from ever.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day type of each weekday worked; a weekday that is left out is off.</summary>
    public required IReadOnlyDictionary<DayOfWeek, string> Days { get; init; }
}
