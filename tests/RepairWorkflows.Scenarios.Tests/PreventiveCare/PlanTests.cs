using RepairWorkflows.Repairs.Inspections;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Scenarios.Tests.PreventiveCare;

/// <summary>S5.2.1: each plan and due day makes one round, whatever happens to the server.</summary>
public sealed class PlanTests
{
    [Fact]
    public async Task When_the_job_runs_again_then_each_plan_and_day_still_has_one_round()
    {
        await using var host = await Play.HostAsync();
        (await Play.RoundsAsync(host)).Select(round => round.Unit).ShouldBe(["泵房"]);

        await host.AdvanceAsync(TimeSpan.FromHours(6));
        (await Play.RoundsAsync(host)).Count.ShouldBe(2);
        await host.Engine.RestartAsync();

        (await Play.RoundsAsync(host)).Select(round => round.Unit).ShouldBe(["泵房", "锅炉房"], ignoreOrder: true);
    }

    [Fact]
    public async Task When_a_round_is_made_then_the_next_one_comes_all_the_same()
    {
        await using var host = await Play.HostAsync();
        var round = await Play.ToDueAsync(host);
        await Play.RecordAsync(host, round);

        await host.AdvanceAsync(TimeSpan.FromDays(7));

        (await Play.RoundsAsync(host)).Single(next => next.Equipment == "P-101").OrderId.Value.ShouldNotBe(round);
    }

    [Fact]
    public async Task When_the_server_was_down_for_days_then_of_the_missed_rounds_the_last_one_is_made()
    {
        await using var host = await Play.HostAsync();
        await host.AdvanceAsync(TimeSpan.FromDays(3) + TimeSpan.FromHours(6));

        var rounds = await Play.RoundsAsync(host);

        var daily = rounds.Where(round => round.Unit == "锅炉房").ShouldHaveSingleItem();
        var document = OrderDocument.Parse((await host.CaseAsync(daily.OrderId.Value)).Order.Document);
        document.Report.Other!["dueOn"]!.GetValue<string>().ShouldBe("2026-03-05");
    }

    [Fact]
    public async Task When_somebody_asks_when_the_next_round_is_then_it_is_the_nearest_of_all_plans()
    {
        await using var host = await Play.HostAsync();

        (await host.SendAsync(new GetNextRound(host.Now))).ShouldBe(host.Now.AddHours(5));
    }
}
