using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Repairs.Tests.Calendars;

/// <summary>The last working day before the next holiday, which previews of limits show.</summary>
public sealed class HolidayEveTests
{
    private static readonly TimeOnly Afternoon = new(16, 50);

    [Theory]
    [InlineData("china", "2026-02-10 09:00", "2026-02-14 16:50", true)] // the make-up Saturday before Spring Festival
    [InlineData("china", "2026-02-14 16:50", "2026-04-03 16:50", true)] // that very instant has passed: Qingming
    [InlineData("china", "2026-09-25 08:00", "2026-09-30 16:50", true)] // Mid-Autumn is on; the National Day is next
    [InlineData("berlin", "2026-03-04 09:00", "2026-03-06 16:50", false)] // no holidays: a weekend
    [InlineData("berlin-always", "2026-03-04 09:00", "2026-03-04 16:50", false)] // no day off at all: today
    public void When_a_holiday_lies_ahead_then_its_eve_is_found(
        string calendar, string at, string eve, bool isHoliday)
    {
        var times = new WorkTime(ACalendar.Named(calendar));

        var found = times.BeforeHoliday(Local(times, at), Afternoon);

        times.ToLocal(found.At).ToString("yyyy-MM-dd HH:mm", null).ShouldBe(eve);
        found.IsHoliday.ShouldBe(isHoliday);
    }

    private static DateTimeOffset Local(WorkTime times, string text)
    {
        var local = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(times.Calendar.TimeZone!);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
