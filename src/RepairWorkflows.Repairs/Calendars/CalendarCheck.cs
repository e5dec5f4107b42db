namespace RepairWorkflows.Repairs.Calendars;

/// <summary>Finds what makes no sense in a calendar.</summary>
internal static class CalendarCheck
{
    /// <summary>Each problem in a sentence that names the day; none for a sound calendar.</summary>
    public static IReadOnlyList<string> Problems(SiteCalendar calendar) =>
    [
        .. calendar.Week.Values.All(windows => windows.Count == 0)
            ? ["The week has no working day."]
            : Array.Empty<string>(),
        .. calendar.Week.SelectMany(day => Of($"{day.Key}", day.Value)),
        .. Of("Make-up day", calendar.MakeUpWindows),
        .. calendar.MakeUpDays.Count > 0 && calendar.MakeUpWindows.Count == 0
            ? ["Make-up days need working windows."]
            : Array.Empty<string>(),
        .. calendar.MakeUpDays.Intersect(calendar.Holidays).Select(
            day => $"{day:yyyy-MM-dd} is both a holiday and a make-up day."),
        .. calendar.Holidays.Concat(calendar.MakeUpDays).Where(day => day > calendar.CoveredUntil).Select(
            day => $"{day:yyyy-MM-dd} lies after {calendar.CoveredUntil:yyyy-MM-dd}, the last day that is covered."),
    ];

    private static IEnumerable<string> Of(string day, IReadOnlyList<WorkingWindow> windows) =>
    [
        .. windows.Where(window => window.From >= window.To)
            .Select(window => $"{day}: the window {Say(window)} does not end after it begins."),
        .. windows.Zip(windows.Skip(1)).Where(two => two.Second.From < two.First.To)
            .Select(two => $"{day}: the window {Say(two.Second)} begins before {Say(two.First)} is over; "
                + "windows stand in order and do not overlap."),
    ];

    private static string Say(WorkingWindow window) => $"{window.From:HH:mm}–{window.To:HH:mm}";
}
