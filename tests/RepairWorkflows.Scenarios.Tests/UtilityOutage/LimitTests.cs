using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UtilityOutage;

/// <summary>Each limit warns whose work it is, and tells somebody further when it is passed.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("outage-response", 10, Role.UtilitiesLeader, Role.LogisticsChief)]
    [InlineData("outage-search", 60, Role.UtilitiesLeader, Role.LogisticsChief)]
    [InlineData("outage-planning", 120, Role.UtilitiesLeader, Role.LogisticsChief)]
    [InlineData("outage-plan-approval", 240, Role.LogisticsChief, Role.ViceDean)]
    [InlineData("critical-notice", 30, Role.ServiceAgent, Role.LogisticsChief)]
    [InlineData("report-after-cut", 30, Role.UtilitiesLeader, Role.ViceDean)]
    [InlineData("outside-help", 15, Role.UtilitiesLeader, Role.ViceDean)]
    [InlineData("critical-first", 60, Role.UtilitiesLeader, Role.ViceDean)]
    [InlineData("long-closure", 120, Role.UtilitiesLeader, Role.LogisticsChief)]
    [InlineData("outage-repair", 240, Role.UtilitiesLeader, Role.LogisticsChief)]
    [InlineData("restoration-notice", 30, Role.UtilitiesLeader, Role.LogisticsChief)]
    public async Task When_a_limit_is_passed_then_somebody_further_is_told(
        string policy, int minutes, string warned, string told)
    {
        await using var host = await Play.HostAsync();
        var order = await ToAsync(host, policy);
        (await host.ClockAsync(order, policy)).DueAt.ShouldBe(host.Now.AddMinutes(minutes));

        await host.AdvanceAsync(TimeSpan.FromMinutes(minutes));

        (await host.ClockAsync(order, policy)).BreachedAt.ShouldBe(host.Now);
        host.ToldOf("clock.warned", policy).ShouldContain(warned);
        host.ToldOf("clock.breached", policy).ShouldContain(told);
    }

    [Fact]
    public async Task When_the_planned_time_is_half_an_hour_past_then_the_cut_is_late()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToApprovedAsync(host);
        var plannedAt = (await Play.OutageAsync(host, order)).Plans[^1].PlannedCutAt;
        await Play.TellAllAsync(host, order);
        (await host.ClockAsync(order, "outage-cut")).StartedAt.ShouldBe(plannedAt);

        await host.AdvanceAsync(TimeSpan.FromMinutes(150));

        (await host.ClockAsync(order, "outage-cut")).BreachedAt.ShouldBe(plannedAt.AddMinutes(30));
        host.ToldOf("clock.breached", "outage-cut").ShouldBe([Role.LogisticsChief]);
    }

    [Fact]
    public async Task When_a_working_day_passes_without_a_record_then_the_chief_is_told()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToSearchedAsync(host);
        await Play.FindAsync(host, order, "without-cut");
        await Play.RepairAsync(host, order);

        await host.AdvanceAsync(TimeSpan.FromDays(1));

        (await host.ClockAsync(order, "outage-record")).BreachedAt.ShouldNotBeNull();
        host.ToldOf("clock.breached", "outage-record").ShouldBe([Role.LogisticsChief]);
    }

    private static Task<Guid> ToAsync(CaseTestHost host, string policy) => policy switch
    {
        "outage-response" => Play.ToReportedAsync(host),
        "outage-search" => Play.ToSearchedAsync(host),
        "outage-planning" => ToFoundAsync(host),
        "outage-plan-approval" => Play.ToPlannedAsync(host),
        "critical-notice" => Play.ToApprovedAsync(host),
        "restoration-notice" => ToRestoredAsync(host),
        _ => Play.ToEmergencyAsync(host, "main-pipe"),
    };

    private static async Task<Guid> ToFoundAsync(CaseTestHost host)
    {
        var order = await Play.ToSearchedAsync(host);
        await Play.FindAsync(host, order, "cut-needed");
        return order;
    }

    private static async Task<Guid> ToRestoredAsync(CaseTestHost host)
    {
        var order = await Play.ToEmergencyAsync(host);
        await Play.RepairAsync(host, order);
        await Play.RestoreAsync(host, order);
        return order;
    }
}
