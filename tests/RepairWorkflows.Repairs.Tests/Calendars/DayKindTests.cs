using RepairWorkflows.Repairs.Calendars;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Calendars;

public sealed class DayKindTests
{
    private static readonly WorkTime Times = new(Rules.Shipped.Site.Calendar with
    {
        Days = [.. Rules.Shipped.Site.Calendar.Days, new(new(2026, 12, 31), "morning", "年末")],
    });

    [Theory]
    [InlineData("2026-10-09", DayKind.Working)]
    [InlineData("2026-10-11", DayKind.Off)]
    [InlineData("2026-10-01", DayKind.Holiday)]
    [InlineData("2026-10-03", DayKind.Holiday)]
    [InlineData("2026-10-10", DayKind.MadeUp)]
    [InlineData("2026-12-31", DayKind.Short)]
    public void When_a_day_is_shown_then_it_is_of_one_kind(string day, DayKind kind) =>
        Times.KindOf(DateOnly.Parse(day, null)).ShouldBe(kind);

    [Fact]
    public void When_a_weekday_is_off_without_a_name_then_it_is_not_called_a_holiday() =>
        new WorkTime(Times.Calendar with { Days = [new(new(2026, 3, 3))] }).KindOf(new(2026, 3, 3))
            .ShouldBe(DayKind.Off);
}
