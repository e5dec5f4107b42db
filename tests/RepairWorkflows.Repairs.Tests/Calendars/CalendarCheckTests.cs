using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Calendars;

public sealed class CalendarCheckTests
{
    private static readonly WorkCalendar Sound = ACalendar.Named("half");

    [Fact]
    public void When_calendars_are_sound_then_there_is_nothing_to_say() =>
        CalendarCheck.Problems(Sound).Concat(CalendarCheck.Problems(Rules.Shipped.Site.Calendar)).ShouldBeEmpty();

    [Fact]
    public void When_something_makes_no_sense_then_its_place_and_code_are_told()
    {
        var day = new DateOnly(2026, 10, 10);
        Problem(Sound with { Name = "Half day" }).ShouldBe(("name", RepairErrors.CalendarNameMalformed));
        Problem(Sound with { TimeZone = "Asia/Nowhere" }).ShouldBe(("timeZone", RepairErrors.CalendarZoneUnknown));
        Problem(Sound with { TimeZone = null }).ShouldBe(("timeZone", RepairErrors.FieldRequired));
        Problem(Sound with { Weeks = [] }).ShouldBe(("weeks", RepairErrors.CalendarWithoutWork));
        Problem(Sound with { Days = [new(day), new(day)] }).ShouldBe(("days[1].date", RepairErrors.CalendarDayTwice));
        Problem(Sound with { Days = [new(day, "night")] }).ShouldBe(("days[0].type", RepairErrors.CalendarTypeUnknown));
        Problem(Sound with { Announced = [new(2025)] })
            .ShouldBe(("days[0].date", RepairErrors.CalendarYearUnannounced));
        Problem(Sound with { Weeks = [.. Sound.Weeks, .. Sound.Weeks] })
            .ShouldBe(("weeks[1].from", RepairErrors.CalendarWeeksUnordered));
        Problem(Sound with { Weeks = [Sound.Weeks[0] with { From = new(2099, 1, 1) }] })
            .ShouldBe(("weeks[0].from", RepairErrors.CalendarWeeksUnordered));
        Problem(Sound with { Announced = [new(2026), new(2027), new(2026, "通知")] })
            .ShouldBe(("announced[2].year", RepairErrors.CalendarSaidTwice));
    }

    [Theory]
    [InlineData("")]
    [InlineData("off")]
    [InlineData("-")]
    [InlineData(" night")]
    [InlineData("late\nnight")]
    public void When_a_day_type_is_called_what_means_something_else_or_cannot_be_read_then_it_is_refused(string name) =>
        Problem(Sound with { DayTypes = With(name, ACalendar.Type("08:00-12:00")) })
            .ShouldBe(($"dayTypes.{name}", RepairErrors.CalendarTypeNameMalformed));

    [Fact]
    public void When_a_day_type_is_called_so_by_its_owner_then_it_may() =>
        CalendarCheck.Problems(Sound with { DayTypes = With("夏令 早班", ACalendar.Type("06:00-12:00")) })
            .ShouldBeEmpty();

    [Fact]
    public void When_it_stands_on_a_base_then_places_count_in_what_its_owner_wrote()
    {
        var china = Rules.Shipped.NewestOf("china").Calendar;
        var written = new WorkCalendar
        {
            Name = "site",
            Base = "china",
            Days = [new(new(2026, 12, 31), "normal"), new(new(2026, 3, 3), "night"), new(new(2029, 1, 1))],
        };

        Places(written).ShouldBe(
            [
                ("days[1].type", RepairErrors.CalendarTypeUnknown),
                ("days[2].date", RepairErrors.CalendarYearUnannounced),
            ]);
        Places(written with { Days = [], Announced = [new(2026)] })
            .ShouldBe([("announced", RepairErrors.CalendarYearUnannounced)]);

        IEnumerable<(string Place, string Code)> Places(WorkCalendar calendar) =>
            CalendarCheck.Problems(calendar, calendar.Over(china)).Select(problem => (problem.Field, problem.Code));
    }

    [Theory]
    [InlineData("13:30-17:30", "08:30-12:00")]
    [InlineData("08:30-13:00", "12:30-17:30")]
    public void When_windows_overlap_or_are_out_of_order_then_both_are_named(string first, string second)
    {
        var problem = CalendarCheck.Problems(
            Sound with { DayTypes = With("day", ACalendar.Type(first, second)) }).ShouldHaveSingleItem();

        (problem.Field, problem.Code).ShouldBe(("dayTypes.day.windows", RepairErrors.CalendarWindowsOverlap));
        problem.Message.ShouldContain(first);
        problem.Message.ShouldContain(second);
    }

    [Fact]
    public void When_a_full_day_is_longer_than_a_day_then_it_is_refused() =>
        Problem(Sound with
        {
            DayTypes = With("day", ACalendar.Type("08:00-12:00") with { FullDay = TimeSpan.FromHours(25) }),
        }).ShouldBe(("dayTypes.day.fullDay", RepairErrors.CalendarFullDayOutOfRange));

    private static Dictionary<string, DayType> With(string name, DayType type) =>
        new(Sound.DayTypes) { [name] = type };

    private static (string Place, string Code) Problem(WorkCalendar calendar)
    {
        var problem = CalendarCheck.Problems(calendar).ShouldHaveSingleItem();
        return (problem.Field, problem.Code);
    }
}
