using System.Globalization;
using RepairWorkflows.Walkthrough.Walk;

namespace RepairWorkflows.Walkthrough.Tests.Walk;

public sealed class OpeningTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Theory]
    [InlineData("2026-10-12T10:29:00+08:00", "2026-10-12T10:29:00+08:00")]
    [InlineData("2026-10-12T03:00:00+08:00", "2026-10-12T09:00:00+08:00")]
    [InlineData("2026-10-12T16:45:00+08:00", "2026-10-13T09:00:00+08:00")]
    public void When_a_walk_begins_then_it_is_morning_at_the_site(string now, string begins) =>
        (Instant(now) + Opening.Wait(Instant(now), Shanghai)).ShouldBe(Instant(begins));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
