using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Calendars;

public sealed class SiteCalendarTests
{
    [Theory]
    [InlineData("2026-03-02T09:00+08:00", "2026-03-02T17:30+08:00")]   // a Monday
    [InlineData("2026-03-02T12:30+08:00", "2026-03-02T17:30+08:00")]   // over lunch
    [InlineData("2026-03-02T06:00+08:00", "2026-03-02T17:30+08:00")]   // before work
    [InlineData("2026-03-02T17:30+08:00", "2026-03-03T17:30+08:00")]   // at the very end
    [InlineData("2026-03-06T18:00+08:00", "2026-03-09T17:30+08:00")]   // Friday evening
    [InlineData("2026-02-13T18:00+08:00", "2026-02-14T17:30+08:00")]   // the Saturday is a make-up day
    [InlineData("2026-02-14T18:00+08:00", "2026-02-24T17:30+08:00")]   // over the Spring Festival
    public void When_asked_for_the_end_of_the_working_day_then_days_off_are_skipped(string at, string end) =>
        Rules.Shipped.Calendar.EndOfWorkingDay(DateTimeOffset.Parse(at,
            CultureInfo.InvariantCulture)).ShouldBe(DateTimeOffset.Parse(end, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-03-02T09:00+08:00", "2026-03-03T08:30+08:00")]
    [InlineData("2026-03-06T17:30+08:00", "2026-03-09T08:30+08:00")]
    public void When_asked_for_the_next_working_day_then_it_is_its_first_window(string at, string start) =>
        Rules.Shipped.Calendar.StartOfNextWorkingDay(DateTimeOffset.Parse(at,
            CultureInfo.InvariantCulture)).ShouldBe(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture));

    [Fact]
    public void When_the_zone_changes_its_clocks_then_the_end_of_the_day_is_in_the_sites_time()
    {
        var calendar = Rules.Shipped.Calendar with { TimeZone = "Europe/Berlin" };

        calendar.EndOfWorkingDay(DateTimeOffset.Parse("2026-03-27T18:00+01:00",
            CultureInfo.InvariantCulture))   // Friday before the change
            .ShouldBe(DateTimeOffset.Parse("2026-03-30T17:30+02:00", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void When_no_day_is_worked_then_the_calendar_says_so()
    {
        var calendar = Rules.Shipped.Calendar with
        {
            Week = new Dictionary<DayOfWeek, IReadOnlyList<WorkingWindow>>(),
            MakeUpDays = [],
        };

        Should.Throw<RuleViolationException>(() => calendar.EndOfWorkingDay(DateTimeOffset.UnixEpoch))
            .Code.ShouldBe(RepairErrors.CalendarWithoutWork);
    }
}
