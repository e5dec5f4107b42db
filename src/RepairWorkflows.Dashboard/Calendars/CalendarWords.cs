using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Calendars;

/// <summary>What is said of calendars.</summary>
internal static class CalendarWords
{
    /// <summary>A kind of day, by the word for it or as its owner calls it.</summary>
    public static string DayType(this Words words, string name) => words.Of("day-type", name);

    /// <summary>Which weekdays are worked, and how.</summary>
    public static string Week(this Words words, WorkWeek week) => string.Join(
        words["calendar.separator"],
        week.Days.OrderBy(day => day.Key.PlaceInWeek())
            .Select(day => $"{words[$"weekday.{KebabCase.Of(day.Key)}"]} {words.DayType(day.Value)}"));

    /// <summary>A day that is otherwise than its weekday; null when it is as its weekday.</summary>
    public static string Day(this Words words, CalendarDay? day) => day switch
    {
        null => words["calendar.as-weekday"],
        { Type: null, Name: null } => words["calendar.off"],
        { Type: null, Name: var name } => words.Format("calendar.off-for", name),
        { Type: var type, Name: null } => words.DayType(type),
        { Type: var type, Name: var name } => words.Format("calendar.worked-for", words.DayType(type), name),
    };

    /// <summary>Another part of a calendar.</summary>
    public static string Part(this Words words, PartDifference part) => part.Part switch
    {
        "type" => words.Format("calendar.part.type", words.DayType(part.Name)),
        "week" when part.Name.Split(' ') is [var weekday, var from] =>
            words.Format("calendar.part.week-from", words[$"weekday.{weekday}"], from),
        "week" => words.Format("calendar.part.week", words[$"weekday.{part.Name}"]),
        "year" => words.Format("calendar.announced", part.Name),
        _ => words[$"calendar.part.{part.Part}"],
    };
}
