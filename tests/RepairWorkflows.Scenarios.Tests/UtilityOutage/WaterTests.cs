using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UtilityOutage;

/// <summary>S7.2: the valve is closed first; a burst main takes outside help, a long closure supply.</summary>
[Trait("Clause", "S7.2.1")]
[Trait("Clause", "S7.2.3")]
[Trait("Clause", "S7.2.4")]
public sealed class WaterTests
{
    [Fact]
    public async Task When_a_branch_pipe_bursts_then_the_valve_is_closed_and_no_help_is_needed()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToEmergencyAsync(host, "branch-pipe");

        (await host.OpenStepsAsync(order)).ShouldNotContain("ask-for-help");
        var view = await host.CaseAsync(order);
        view.Order.Category.ShouldBe("water");
        (await Play.OutageAsync(host, order)).Cut!.CutPoint.ShouldBe("爆管前端闸阀");
    }

    [Fact]
    public async Task When_the_main_bursts_then_outside_help_is_asked_for_and_the_superiors_know()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToEmergencyAsync(host, "main-pipe");
        (await host.OpenStepsAsync(order)).ShouldContain("ask-for-help");

        await AskAsync(host, order, "outside-repair");

        await host.DeliverAsync();
        host.Notifications.All.Where(told => told.Kind == "outage.help-asked").Select(told => told.Role)
            .ShouldBe([Role.LogisticsChief, Role.ViceDean], ignoreOrder: true);
        (await host.OpenStepsAsync(order)).ShouldNotContain("ask-for-help");
    }

    [Fact]
    public async Task When_it_stays_closed_for_long_then_emergency_supply_is_asked_for()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToEmergencyAsync(host, "branch-pipe");

        await host.AdvanceAsync(TimeSpan.FromHours(2));

        host.Notifications.All.Where(told => told.Kind == "outage.long").Select(told => told.Role)
            .ShouldBe([Role.UtilitiesLeader, Role.LogisticsChief, Role.ViceDean], ignoreOrder: true);
        (await host.OpenStepsAsync(order)).ShouldContain("ask-for-help");
        await AskAsync(host, order, "emergency-supply");
        (await Play.OutageAsync(host, order)).HelpRequests.ShouldHaveSingleItem().AskedOf.ShouldBe("市自来水公司");
    }

    [Fact]
    public async Task When_it_is_open_again_in_time_then_nobody_asks_for_emergency_supply()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToEmergencyAsync(host, "branch-pipe");
        await Play.RepairAsync(host, order);
        await Play.RestoreAsync(host, order);

        await host.AdvanceAsync(TimeSpan.FromHours(3));

        host.Notifications.All.ShouldNotContain(told => told.Kind == "outage.long");
    }

    [Fact]
    public async Task When_no_water_is_cut_then_no_pipe_has_burst()
    {
        await using var host = await Play.HostAsync();
        var order = await Play.ToReportedAsync(host);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => host.TakeAsync(
            order, "cut-now", People.Technician, ("utility", "power"), ("cutPoint", "总闸"), ("emergency", true),
            ("emergencyReason", "冒烟"), ("burst", "main-pipe")));

        refusal.Fields.ShouldHaveSingleItem().Code.ShouldBe(RepairErrors.FieldContradictory);
    }

    private static Task<ActionTaken> AskAsync(CaseTestHost host, Guid order, string kind) => host.TakeAsync(
        order, "ask-for-help", People.Leader, ("helpKind", kind), ("askedOf", "市自来水公司"),
        ("helpAnswer", "一小时内到场"));
}
