using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Calendars;

public sealed class CalendarCheckTests
{
    private static readonly DateOnly Day = new(2026, 10, 10);

    private static readonly SiteCalendar Sound = new()
    {
        TimeZone = "Asia/Shanghai",
        Week = new Dictionary<DayOfWeek, IReadOnlyList<WorkingWindow>> { [DayOfWeek.Monday] = [At(8, 12), At(13, 17)] },
        MakeUpWindows = [At(8, 12)],
        MakeUpDays = [Day],
        CoveredUntil = new DateOnly(2026, 12, 31),
    };

    [Fact]
    public void When_calendars_are_sound_then_there_is_nothing_to_say() =>
        CalendarCheck.Problems(Sound).Concat(CalendarCheck.Problems(Rules.Shipped.Calendar)).ShouldBeEmpty();

    [Fact]
    public void When_no_weekday_has_windows_then_that_is_said() =>
        Problem(Sound with { Week = new Dictionary<DayOfWeek, IReadOnlyList<WorkingWindow>>() })
            .ShouldBe("The week has no working day.");

    [Fact]
    public void When_a_window_ends_before_it_begins_then_it_is_named() =>
        Problem(Monday(At(12, 8))).ShouldBe("Monday: the window 12:00–08:00 does not end after it begins.");

    [Theory]
    [InlineData(13, 17, 8, 12)]
    [InlineData(8, 13, 12, 17)]
    public void When_windows_overlap_or_are_out_of_order_then_both_are_named(
        int from, int to, int nextFrom, int nextTo) =>
        Problem(Monday(At(from, to), At(nextFrom, nextTo))).ShouldBe(
            $"Monday: the window {nextFrom:00}:00–{nextTo:00}:00 begins before {from:00}:00–{to:00}:00 is over; "
            + "windows stand in order and do not overlap.");

    [Fact]
    public void When_a_day_is_worked_and_off_at_once_then_it_is_named() =>
        Problem(Sound with { Holidays = [Day] }).ShouldBe("2026-10-10 is both a holiday and a make-up day.");

    [Fact]
    public void When_make_up_days_have_no_windows_then_that_is_said() =>
        Problem(Sound with { MakeUpWindows = [] }).ShouldBe("Make-up days need working windows.");

    [Fact]
    public void When_a_day_lies_after_what_is_covered_then_it_is_named() =>
        Problem(Sound with { CoveredUntil = new DateOnly(2026, 9, 30) })
            .ShouldStartWith("2026-10-10 lies after 2026-09-30");

    [Fact]
    public void When_a_sites_calendar_makes_no_sense_then_reading_the_limits_says_why()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, """{ "timeZone": "Asia/Shanghai", "week": {} }""");

        Should.Throw<InvalidOperationException>(() => ClockRulesReader.Read(new SiteOptions { CalendarFile = file }))
            .Message.ShouldBe("The calendar makes no sense. The week has no working day.");
    }

    private static WorkingWindow At(int from, int to) => new(new TimeOnly(from, 0), new TimeOnly(to, 0));

    private static SiteCalendar Monday(params WorkingWindow[] windows) => Sound with
    {
        Week = new Dictionary<DayOfWeek, IReadOnlyList<WorkingWindow>> { [DayOfWeek.Monday] = windows },
    };

    private static string Problem(SiteCalendar calendar) => CalendarCheck.Problems(calendar).ShouldHaveSingleItem();
}
