using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>A deadline on a day whose holidays are not known yet is said to be uncertain.</summary>
public sealed class CalendarEndTests
{
    private const int DeadlineInUnannouncedYear = 2001;
    private static readonly DateTimeOffset LastEvening = new(2026, 12, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task When_the_deadline_lies_in_a_year_not_announced_then_the_timeline_and_the_log_say_which()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        host.Engine.Clock.SetUtcNow(LastEvening);

        var order = (await host.ReportAsync()).OrderId;

        (await host.CaseAsync(order)).Timeline.Where(entry => entry.Details.Contains("\"unannouncedYear\":2027"))
            .ShouldHaveSingleItem().Details.ShouldContain("same-day");
        host.Engine.Log.Of(DeadlineInUnannouncedYear).ShouldHaveSingleItem().ShouldContain($"{order}");
    }

    [Fact]
    public async Task When_the_calendar_knows_the_day_of_the_deadline_then_nothing_is_said()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");

        var order = (await host.ReportAsync()).OrderId;

        (await host.CaseAsync(order)).Timeline.ShouldNotContain(entry => entry.Details.Contains("unannouncedYear\":2"));
        host.Engine.Log.Of(DeadlineInUnannouncedYear).ShouldBeEmpty();
    }
}
