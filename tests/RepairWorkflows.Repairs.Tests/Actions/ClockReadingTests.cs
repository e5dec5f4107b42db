using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Repairs.Tests.Actions;

/// <summary>A command has one instant: what is checked against and what is written are the same.</summary>
public sealed class ClockReadingTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task When_a_case_is_started_then_its_first_burst_has_the_instant_of_the_report()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        host.Engine.Clock.AutoAdvanceAmount = Tick;

        var started = await host.SendAsync(new StartCase("unified-report", AReport.Json(), People.Agent, null));

        (await host.CaseAsync(started.OrderId)).Timeline.Select(entry => entry.RecordedAt).Distinct()
            .ShouldBe([started.ReportedAt]);
    }

    [Fact]
    public async Task When_a_case_is_started_then_its_instant_is_no_finer_than_stores_keep()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        host.Engine.Clock.Advance(TimeSpan.FromTicks(7));

        (await host.ReportAsync()).ReportedAt.Ticks.ShouldBe(host.Now.Ticks - 7);
    }

    [Fact]
    public async Task When_an_action_is_taken_then_the_clock_is_read_once()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = new RepairOrderId((await host.ReportAsync()).OrderId);

        (await ReadsAsync(host, () => host.SendAsync(new TakeAction(
            order, "triage", new JsonObject { ["urgency"] = "general" }, null, People.Agent, null)))).ShouldBe(1);
    }

    private static async Task<int> ReadsAsync(CaseTestHost host, Func<Task> act)
    {
        var before = host.Now;
        host.Engine.Clock.AutoAdvanceAmount = Tick;
        await act();
        host.Engine.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        return (int)((host.Now - before) / Tick);
    }
}
