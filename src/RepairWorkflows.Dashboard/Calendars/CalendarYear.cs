using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Dashboard.Calendars;

/// <summary>A year of a calendar, beside what it was before.</summary>
/// <param name="Year">Which.</param>
/// <param name="Times">The calendar.</param>
/// <param name="Before">What it is compared with; null for nothing.</param>
public sealed record CalendarYear(int Year, WorkTime Times, WorkTime? Before)
{
    /// <summary>Whether its holidays are known.</summary>
    public bool IsAnnounced => Times.IsAnnounced(Year);

    /// <summary>How many days of each kind it has.</summary>
    public IReadOnlyDictionary<DayKind, int> Counts =>
        Enumerable.Range(1, 12).SelectMany(DaysOf).CountBy(day => day.Kind).ToDictionary();

    /// <summary>The days of a month.</summary>
    public IEnumerable<DayCell> DaysOf(int month) =>
        Enumerable.Range(1, DateTime.DaysInMonth(Year, month)).Select(day => Cell(new DateOnly(Year, month, day)));

    /// <summary>Days of a month that follow each other, are of one kind and bear the same name.</summary>
    public IReadOnlyList<(DayCell First, DayCell Last)> NamedIn(int month)
    {
        var runs = new List<(DayCell First, DayCell Last)>();
        foreach (var day in DaysOf(month).Where(day => day.Name is not null))
        {
            if (runs is [.., var (first, last)] && last.Date.AddDays(1) == day.Date
                && (last.Name, last.Kind) == (day.Name, day.Kind))
            {
                runs[^1] = (first, day);
            }
            else
            {
                runs.Add((day, day));
            }
        }

        return runs;
    }

    private DayCell Cell(DateOnly date) => new(
        date, Times.KindOf(date), Times.SpecialDay(date)?.Name, WindowsOf(Times, date),
        Before is not null && Said(Before, date) != Said(Times, date));

    private static string WindowsOf(WorkTime times, DateOnly date) =>
        times.TypeOf(date) is { } type ? string.Join(' ', type.Windows) : "";

    private static (DayKind Kind, string? Name, string Windows) Said(WorkTime times, DateOnly date) =>
        (times.KindOf(date), times.SpecialDay(date)?.Name, WindowsOf(times, date));
}

/// <summary>A day of the picture.</summary>
/// <param name="Date">Which.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What the calendar calls it; null for nothing.</param>
/// <param name="Windows">When is worked; empty when it is off.</param>
/// <param name="IsChanged">Whether it was otherwise before.</param>
public sealed record DayCell(DateOnly Date, DayKind Kind, string? Name, string Windows, bool IsChanged);
