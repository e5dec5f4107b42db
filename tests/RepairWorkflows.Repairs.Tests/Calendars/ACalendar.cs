using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Calendars;

/// <summary>The calendars that cases speak of.</summary>
internal static class ACalendar
{
    private static readonly DayOfWeek[] WholeWeek = Enum.GetValues<DayOfWeek>();
    private static readonly DayOfWeek[] Workdays = [.. WholeWeek.Except([DayOfWeek.Saturday, DayOfWeek.Sunday])];

    /// <summary>The calendar of that name.</summary>
    public static WorkCalendar Named(string name) => name switch
    {
        "china" => Rules.Shipped.Site.Calendar,
        "half" => Of(name, "Asia/Shanghai", Workdays, "08:30-12:00", "13:30-17:30") with
        {
            DayTypes = new Dictionary<string, DayType>
            {
                ["day"] = Type("08:30-12:00", "13:30-17:30"),
                ["morning"] = Type("08:30-12:00"),
            },
            Weeks = [Week([.. Workdays.Select(day => (day, "day")), (DayOfWeek.Saturday, "morning")])],
            Days = [new CalendarDay(new DateOnly(2026, 12, 31), "morning")],
        },
        "berlin" => Of(name, "Europe/Berlin", Workdays, "08:00-16:00"),
        "berlin-always" => Of(name, "Europe/Berlin", WholeWeek, "00:00-24:00"),
        "new-york" => Of(name, "America/New_York", Workdays, "09:00-12:00", "13:00-17:00"),
        "new-york-night" => Of(name, "America/New_York", WholeWeek, "00:00-06:00", "18:00-24:00"),
        "lord-howe" => Of(name, "Australia/Lord_Howe", WholeWeek, "00:00-24:00"),
        _ => throw new ArgumentException($"There is no calendar {name}.", nameof(name)),
    };

    /// <summary>One day type on some weekdays, for ever.</summary>
    public static WorkCalendar Of(
        string name, string zone, IEnumerable<DayOfWeek> days, params string[] windows) => new()
    {
        Name = name,
        TimeZone = zone,
        DayTypes = new Dictionary<string, DayType> { ["day"] = Type(windows) },
        Weeks = [Week(days.Select(day => (day, "day")))],
    };

    public static DayType Type(params string[] windows) => new() { Windows = [.. windows.Select(Window)] };

    public static WorkingWindow Window(string text) =>
        WorkingWindow.TryParse(text, out var window) ? window : throw new ArgumentException(text, nameof(text));

    private static WorkWeek Week(IEnumerable<(DayOfWeek Day, string Type)> days) =>
        new() { Days = days.ToDictionary(day => day.Day, day => day.Type) };
}
