namespace RepairWorkflows.Repairs.Calendars;

/// <summary>The order of weekdays where weeks begin on Monday.</summary>
public static class Weekday
{
    /// <summary>Which of the week it is: 0 for Monday, 6 for Sunday.</summary>
    public static int PlaceInWeek(this DayOfWeek day) => ((int)day + 6) % 7;
}
