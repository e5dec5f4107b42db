using CsCheck;
using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Repairs.Tests.Calendars;

/// <summary>What holds for every calendar in every zone; a failure says the seed that repeats it.</summary>
public sealed class SiteCalendarPropertyTests
{
    private const int Iterations = 2_000;

    private static readonly string[] Zones =
        ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"];

    private static readonly Gen<DateOnly> Days =
        Gen.Int[0, 730].Select(days => new DateOnly(2026, 1, 1).AddDays(days));

    private static readonly Gen<IReadOnlyList<WorkingWindow>> Windows =
        Gen.Int[0, 95].HashSet[2, 6].Select(quarters => (IReadOnlyList<WorkingWindow>)
            [.. quarters.Order().Chunk(2).Where(pair => pair.Length == 2)
                .Select(pair => new WorkingWindow(Quarter(pair[0]), Quarter(pair[1])))]);

    private static readonly Gen<SiteCalendar> Calendars = Gen.Select(
        Gen.Int[0, Zones.Length - 1].Select(zone => Zones[zone]),
        Gen.Enum<DayOfWeek>().HashSet[1, 7], Windows, Days.HashSet[0, 20], Days.HashSet[0, 5],
        (zone, weekdays, windows, holidays, makeUpDays) => new SiteCalendar
        {
            TimeZone = zone,
            Week = weekdays.ToDictionary(day => day, _ => windows),
            Holidays = [.. holidays],
            MakeUpDays = [.. makeUpDays],
            MakeUpWindows = windows,
        });

    private static readonly Gen<DateTimeOffset> Instants = Gen.Long[0, TimeSpan.FromDays(730).Ticks]
        .Select(ticks => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(ticks));

    [Fact]
    public void When_an_end_is_asked_for_then_it_lies_ahead_on_a_working_day() =>
        Gen.Select(Calendars, Instants).Sample(
            (calendar, at) =>
            {
                var end = calendar.EndOfWorkingDay(at);
                return end > at && calendar.WindowsOf(calendar.DayOf(end.AddTicks(-1))).Count > 0;
            },
            iter: Iterations);

    [Fact]
    public void When_time_is_split_on_the_way_then_every_part_leads_to_the_same_end() =>
        Gen.Select(Calendars, Instants, Gen.Double.Unit).Sample(
            (calendar, at, part) =>
            {
                var end = calendar.EndOfWorkingDay(at);
                var between = at.AddTicks((long)((end - at).Ticks * part));
                return between == end || calendar.EndOfWorkingDay(between) == end;
            },
            iter: Iterations);

    [Fact]
    public void When_the_end_is_reached_then_the_next_one_is_later() =>
        Gen.Select(Calendars, Instants).Sample(
            (calendar, at) =>
            {
                var end = calendar.EndOfWorkingDay(at);
                return calendar.EndOfWorkingDay(end.AddTicks(-1)) == end && calendar.EndOfWorkingDay(end) > end;
            },
            iter: Iterations);

    [Fact]
    public void When_one_instant_is_later_than_another_then_so_are_its_ends_and_starts_or_the_same() =>
        Gen.Select(Calendars, Instants, Instants).Sample(
            (calendar, one, other) =>
            {
                var (first, second) = one <= other ? (one, other) : (other, one);
                return calendar.EndOfWorkingDay(first) <= calendar.EndOfWorkingDay(second)
                    && calendar.StartOfNextWorkingDay(first) <= calendar.StartOfNextWorkingDay(second);
            },
            iter: Iterations);

    [Fact]
    public void When_the_next_working_day_starts_then_no_working_day_lies_before_it() =>
        Gen.Select(Calendars, Instants).Sample(
            (calendar, at) =>
            {
                var start = calendar.StartOfNextWorkingDay(at);
                var today = calendar.DayOf(at);
                return start > at && Enumerable.Range(1, 400).Select(today.AddDays)
                    .First(day => calendar.WindowsOf(day).Count > 0) == calendar.DayOf(start);
            },
            iter: Iterations);

    private static TimeOnly Quarter(int number) => new TimeOnly().AddMinutes(15 * number);
}
