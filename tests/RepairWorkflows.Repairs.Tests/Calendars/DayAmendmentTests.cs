using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Calendars;

public sealed class DayAmendmentTests
{
    private static readonly WorkCalendar Alone = Rules.Shipped.NewestOf("china").Calendar;
    private static readonly WorkCalendar Standing = new() { Name = "site", Base = "china" };
    private static readonly DateOnly MakeUpDay = new(2026, 10, 10);

    [Fact]
    public void When_a_day_becomes_a_holiday_then_only_that_day_differs()
    {
        var day = new CalendarDay(new(2026, 3, 3), null, "停电检修");
        var amended = Apply(Alone, new DayAmendment(day.Date, day));

        CalendarDifference.Between(Alone, amended).Days
            .ShouldBe([new DayDifference(day.Date, null, day)]);
        amended.Days.ShouldBeInOrder(SortDirection.Ascending, Comparer<CalendarDay>.Create(
            (one, other) => one.Date.CompareTo(other.Date)));
    }

    [Fact]
    public void When_a_day_is_as_its_weekday_again_then_the_calendar_says_nothing_of_it()
    {
        Apply(Alone, new DayAmendment(MakeUpDay, null)).Days.ShouldNotContain(day => day.Date == MakeUpDay);
        Kind(Apply(Alone, new DayAmendment(MakeUpDay, null))).ShouldBe(DayKind.Off);
    }

    [Fact]
    public void When_the_base_says_otherwise_then_a_calendar_that_stands_on_it_goes_against_it()
    {
        var amended = DayAmendment.Apply(
            Standing, Standing.Over(Alone), [new DayAmendment(MakeUpDay, null)], []);

        amended.Base.ShouldBe("china");
        Kind(amended.Over(Alone)).ShouldBe(DayKind.Off);
    }

    [Fact]
    public void When_a_year_becomes_known_then_those_known_before_stay()
    {
        var amended = DayAmendment.Apply(Standing, Standing.Over(Alone), [], [new AnnouncedYear(2027, "通知")]);

        amended.Announced!.Select(year => year.Year).ShouldBe([2025, 2026, 2027]);
        CalendarDifference.Between(Standing.Over(Alone), amended.Over(Alone)).Parts
            .ShouldBe([new PartDifference("year", "2027", null, "通知")]);
    }

    [Fact]
    public void When_the_year_has_become_known_meanwhile_then_it_stays_as_it_was_announced()
    {
        var known = Alone with { Announced = [.. Alone.Announced!, new AnnouncedYear(2027, "国办发明电")] };
        var amended = DayAmendment.Apply(
            known, known, [new DayAmendment(new(2027, 5, 1), new(new(2027, 5, 1)))], [new AnnouncedYear(2027)]);

        amended.Announced.ShouldBe(known.Announced);
        CalendarCheck.Problems(amended).ShouldBeEmpty();
        CalendarDifference.Between(known, amended).Parts.ShouldBeEmpty();
    }

    [Fact]
    public void When_hours_and_weeks_differ_then_each_is_named()
    {
        var after = Alone with
        {
            DayTypes = new Dictionary<string, DayType>(Alone.DayTypes) { ["normal"] = ACalendar.Type("09:00-17:00") },
            Weeks = [.. Alone.Weeks, new WorkWeek
            {
                From = new(2026, 7, 1), Days = new Dictionary<DayOfWeek, string> { [DayOfWeek.Saturday] = "morning" },
            }],
        };

        CalendarDifference.Between(Alone, after).Parts.ShouldBe(
            [
                new PartDifference("type", "normal", "08:30-12:00 13:30-17:30", "09:00-17:00"),
                new PartDifference("week", "saturday 2026-07-01", null, "morning"),
            ]);
    }

    private static WorkCalendar Apply(WorkCalendar calendar, DayAmendment amendment) =>
        DayAmendment.Apply(calendar, calendar, [amendment], []);

    private static DayKind Kind(WorkCalendar calendar) => new WorkTime(calendar).KindOf(MakeUpDay);
}
