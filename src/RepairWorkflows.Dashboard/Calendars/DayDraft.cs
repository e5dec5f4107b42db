using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Dashboard.Calendars;

/// <summary>One day, or several that follow each other, as they are being edited.</summary>
public sealed class DayDraft
{
    /// <summary>The kind "as its weekday".</summary>
    public const string Usual = "";

    /// <summary>The kind "off".</summary>
    public const string Off = "-";

    // Longer than any holiday, and no slip of the finger empties a year.
    private const int MostDays = 62;

    private DayDraft(DateOnly date, CalendarDay? day)
    {
        From = To = date;
        Kind = day is null ? Usual : day.Type ?? Off;
        Name = day?.Name ?? "";
    }

    /// <summary>The first day; null when none is given.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The last day; null when none is given.</summary>
    public DateOnly? To { get; set; }

    /// <summary>A day type, <see cref="Off"/> or <see cref="Usual"/>.</summary>
    public string Kind { get; set; }

    /// <summary>The holiday's name, or why it is worked; empty for none.</summary>
    public string Name { get; set; }

    /// <summary>Where the holidays of the year were announced; asked for when the calendar does not know it.</summary>
    public string Source { get; set; } = "";

    /// <summary>The days; null when the dates make no sense.</summary>
    public IReadOnlyList<DateOnly>? Dates => From is { } from && To is { } to
        && to.DayNumber - from.DayNumber is >= 0 and < MostDays and var length
            ? [.. Enumerable.Range(0, length + 1).Select(from.AddDays)]
            : null;

    /// <summary>Begins with what the calendar has.</summary>
    public static DayDraft Of(DateOnly date, WorkTime times) => new(date, times.SpecialDay(date));

    /// <summary>What a day shall be; null for what its weekday is.</summary>
    public CalendarDay? DayOn(DateOnly date) =>
        Kind == Usual ? null : new CalendarDay(date, Kind == Off ? null : Kind, Name.Trim() is { Length: > 0 } name
            ? name
            : null);
}
