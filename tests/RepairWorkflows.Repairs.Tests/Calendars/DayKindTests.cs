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
    [InlineData("2026-12-31", DayKind.PartDay)]
    public void When_a_day_is_shown_then_it_is_of_one_kind(string day, DayKind kind) =>
        Times.KindOf(DateOnly.Parse(day, null)).ShouldBe(kind);

    [Theory]
    [InlineData("2026-03-03", DayKind.Holiday)]
    [InlineData("2026-03-07", DayKind.Off)]
    public void When_a_day_is_off_without_a_name_then_it_counts_whether_its_weekday_is_worked(
        string day, DayKind kind) =>
        new WorkTime(Times.Calendar with { Days = [new(DateOnly.Parse(day, null))] })
            .KindOf(DateOnly.Parse(day, null)).ShouldBe(kind);
}
