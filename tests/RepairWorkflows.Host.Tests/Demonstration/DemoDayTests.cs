using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Host.Demonstration;
using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Host.Tests.Demonstration;

public static class DemoDayTests
{
    private static readonly WorkTime Calendar = new(new WorkCalendar
    {
        Name = "office",
        TimeZone = "Asia/Shanghai",
        DayTypes = new Dictionary<string, DayType>
        {
            ["day"] = new() { Windows = [new(new TimeSpan(8, 30, 0), new TimeSpan(17, 30, 0))] },
        },
        Weeks =
        [
            new WorkWeek
            {
                Days = new Dictionary<DayOfWeek, string> { [DayOfWeek.Monday] = "day", [DayOfWeek.Friday] = "day" },
            },
        ],
    });

    public sealed class GivenAnInstant
    {
        [Theory]
        [InlineData("2026-11-27T00:10:00Z", "2026-11-27T02:00:00Z")]   // Friday, 8:10 in the morning
        [InlineData("2026-11-27T00:40:00Z", "2026-11-30T02:00:00Z")]   // Friday, 8:40: the morning has begun
        [InlineData("2026-11-28T03:00:00Z", "2026-11-30T02:00:00Z")]   // Saturday
        public void When_the_demonstration_begins_then_it_takes_the_next_working_morning(string now, string visit) =>
            DemoDay.From(Instant(now), Calendar).At(new TimeOnly(10, 0)).ShouldBe(Instant(visit));
    }

    public sealed class GivenAFriday
    {
        private readonly DemoDay _day = DemoDay.Of(Instant("2026-11-27T01:00:00Z"), Calendar);

        [Theory]
        [InlineData("today 15:00", "2026-11-27T07:00:00.0000000+00:00")]
        [InlineData("tomorrow 10:00", "2026-11-30T02:00:00.0000000+00:00")]
        [InlineData("today is fine", "today is fine")]
        public void When_fields_speak_of_days_then_instants_stand_in_their_place(string told, string dated) =>
            ((string?)_day.Dated(new JsonObject { ["field"] = told })["field"]).ShouldBe(dated);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
