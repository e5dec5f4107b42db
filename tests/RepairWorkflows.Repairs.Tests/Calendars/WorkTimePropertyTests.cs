using CsCheck;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Repairs.Tests.Calendars;

/// <summary>What holds for every calendar in every zone; a failure says the seed that repeats it.</summary>
public sealed class WorkTimePropertyTests
{
    private const int Iterations = 2_000;

    private static readonly string[] Zones =
        ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"];

    private static readonly Gen<DateOnly> Days =
        Gen.Int[0, 730].Select(days => new DateOnly(2026, 1, 1).AddDays(days));

    private static readonly Gen<DayType> Types = Gen.Int[0, 96].HashSet[2, 6].Select(quarters => new DayType
    {
        Windows = [.. quarters.Order().Chunk(2).Where(pair => pair.Length == 2)
            .Select(pair => new WorkingWindow(TimeSpan.FromMinutes(15 * pair[0]), TimeSpan.FromMinutes(15 * pair[1])))],
    });

    private static readonly Gen<WorkTime> Calendars = Gen.Select(
        Gen.Int[0, Zones.Length - 1].Select(zone => Zones[zone]), Gen.Enum<DayOfWeek>().HashSet[1, 7], Types, Types,
        Gen.Select(Days, Gen.Bool).Array[0, 20],
        (zone, weekdays, normal, other, days) => new WorkTime(new WorkCalendar
        {
            Name = "any",
            TimeZone = zone,
            DayTypes = new Dictionary<string, DayType> { ["normal"] = normal, ["other"] = other },
            Weeks = [new WorkWeek { Days = weekdays.ToDictionary(day => day, _ => "normal") }],
            Days = [.. days.DistinctBy(day => day.Item1)
                .Select(day => new CalendarDay(day.Item1, day.Item2 ? "other" : null))],
        }));

    private static readonly Gen<DateTimeOffset> Instants = Gen.Long[0, TimeSpan.FromDays(730).Ticks]
        .Select(ticks => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(ticks));

    private static readonly Gen<TimeSpan> Works =
        Gen.Long[0, TimeSpan.FromHours(60).Ticks].Select(TimeSpan.FromTicks);

    [Fact]
    public void When_work_is_added_then_just_that_lies_between() =>
        Gen.Select(Calendars, Instants, Works).Sample(
            (times, at, work) => times.Between(at, times.Add(at, work)) == work, iter: Iterations);

    [Fact]
    public void When_work_is_taken_away_then_just_that_lies_between() =>
        Gen.Select(Calendars, Instants, Works).Sample(
            (times, at, work) => times.Between(times.Subtract(at, work), at) == work, iter: Iterations);

    [Fact]
    public void When_work_is_added_in_parts_then_it_ends_where_the_whole_does() =>
        Gen.Select(Calendars, Instants, Works, Works).Sample(
            (times, at, one, other) => times.Add(times.Add(at, one), other) == times.Add(at, one + other),
            iter: Iterations);

    [Fact]
    public void When_time_is_split_then_its_parts_make_the_whole() =>
        Gen.Select(Calendars, Instants, Instants, Instants).Sample(
            (times, a, b, c) => times.Between(a, b) + times.Between(b, c) == times.Between(a, c), iter: Iterations);

    [Fact]
    public void When_it_is_asked_backwards_then_it_answers_less_than_nothing() =>
        Gen.Select(Calendars, Instants, Instants).Sample(
            (times, a, b) => times.Between(a, b) == -times.Between(b, a), iter: Iterations);

    [Fact]
    public void When_one_instant_is_later_then_so_is_what_comes_after_the_same_work() =>
        Gen.Select(Calendars, Instants, Instants, Works).Sample(
            (times, a, b, work) =>
            {
                var (first, second) = a <= b ? (a, b) : (b, a);
                return times.Add(first, work) <= times.Add(second, work)
                    && times.Until(first) <= times.Until(second)
                    && times.StartOfNextWorkingDay(first) <= times.StartOfNextWorkingDay(second);
            },
            iter: Iterations);

    [Fact]
    public void When_an_end_is_asked_for_then_it_lies_ahead_on_a_worked_day_and_comes_in_order() =>
        Gen.Select(Calendars, Instants, Gen.Int[1, 5]).Sample(
            (times, at, count) =>
            {
                var end = times.Until(at, count);
                return end > at && times.TypeOf(times.DayOf(end.AddTicks(-1))) is not null
                    && times.Until(at, count + 1) == times.Until(end);
            },
            iter: Iterations);

    [Fact]
    public void When_stretches_are_listed_then_they_are_in_order_apart_and_add_up() =>
        Gen.Select(Calendars, Instants, Works).Sample(
            (times, from, work) =>
            {
                var to = from + work;
                var stretches = times.Stretches(from, to).ToList();
                return stretches.Aggregate(TimeSpan.Zero, (sum, one) => sum + (one.To - one.From))
                        == times.Between(from, to)
                    && stretches.TrueForAll(one => one.From < one.To && one.From >= from && one.To <= to)
                    && stretches.Zip(stretches.Skip(1)).All(two => two.First.To <= two.Second.From);
            },
            iter: Iterations);

    [Fact]
    public void When_no_day_is_worked_for_a_year_then_the_calendar_says_so()
    {
        var times = new WorkTime(ACalendar.Named("berlin") with
        {
            Days = [.. Enumerable.Range(0, 800).Select(day => new CalendarDay(new DateOnly(2026, 1, 1).AddDays(day)))],
        });

        Should.Throw<RuleViolationException>(
                () => times.Until(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)))
            .Code.ShouldBe(RepairErrors.CalendarWithoutWork);
    }
}
