namespace RepairWorkflows.Repairs.Calendars;

/// <summary>A day that shall be otherwise than the calendar has it.</summary>
/// <param name="Date">Which.</param>
/// <param name="Day">What it shall be; null for what its weekday is.</param>
public sealed record DayAmendment(DateOnly Date, CalendarDay? Day)
{
    /// <summary>A calendar with its days amended; it goes on standing on its base.</summary>
    /// <param name="written">The calendar as its owner wrote it.</param>
    /// <param name="complete">The same with what it takes from its base written out.</param>
    /// <param name="amendments">The days, each once.</param>
    /// <param name="announced">Years that become known with it; those that are known stay as they are.</param>
    public static WorkCalendar Apply(
        WorkCalendar written, WorkCalendar complete, IReadOnlyCollection<DayAmendment> amendments,
        IReadOnlyCollection<AnnouncedYear> announced)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(complete);
        var dates = amendments.Select(amendment => amendment.Date).ToHashSet();
        var times = new WorkTime(complete);
        AnnouncedYear[] added = [.. announced.Where(year => !complete.Announces(year.Year))];
        return written with
        {
            Days =
            [
                .. written.Days.Where(day => !dates.Contains(day.Date))
                    .Concat(amendments.Select(one => one.Day ?? Usual(one.Date)).OfType<CalendarDay>())
                    .OrderBy(day => day.Date),
            ],
            Announced = added.Length == 0
                ? written.Announced
                : [.. (complete.Announced ?? []).Concat(added).OrderBy(year => year.Year)],
        };

        // What the base says of a day can be gone against, not taken away.
        CalendarDay? Usual(DateOnly date) => written.Base is not null && times.SpecialDay(date) is not null
            ? new CalendarDay(date, times.UsualTypeOf(date))
            : null;
    }
}
