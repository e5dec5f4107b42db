using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>A limit that its owner publishes, and that no drawing knows of.</summary>
public sealed class ConditionTests
{
    private const string OnTheWay =
        """
        { "name": "on-the-way", "length": { "wall": "01:00:00" },
          "stages": [{ "percent": 100, "tell": ["service-supervisor"] }],
          "startsOn": ["action.sign-slip"], "stopsOn": ["action.arrive"],
          "pausesOn": ["action.cannot-come"], "resumesOn": ["action.agree-new-time"] }
        """;

    [Fact]
    public async Task When_it_has_conditions_then_it_runs_without_any_step_of_the_drawing()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report", null, ("on-the-way", OnTheWay));
        var order = await Play.ToSignedAsync(host);
        (await ClockAsync(host, order)).State.ShouldBe(ClockState.Running);

        await host.AdvanceAsync(TimeSpan.FromMinutes(61));
        await host.TakeAsync(order, "set-out", People.Technician);
        await host.TakeAsync(order, "arrive", People.Technician);

        var clock = await ClockAsync(host, order);
        (clock.State, clock.BreachedAt is not null).ShouldBe((ClockState.Stopped, true));
        (await host.CaseAsync(order)).Timeline.Where(entry => entry.Details.Contains("on-the-way"))
            .Select(entry => (entry.Kind, entry.Actor)).ShouldBe(
            [
                ("clock.started", "technician"), ("clock.breached", "system"), ("clock.stopped", "technician"),
            ]);
    }

    [Fact]
    public async Task When_it_waits_for_the_report_then_it_counts_from_there_and_the_end_of_the_order_ends_it()
    {
        var whole = OnTheWay.Replace("on-the-way", "whole").Replace("action.sign-slip", "report.received")
            .Replace("action.arrive", "action.skip-evaluation").Replace("01:00:00", "10.00:00:00");
        await using var host = await CaseTestHost.WithAsync("unified-report", null, ("whole", whole));
        var order = await Play.ToInRepairAsync(host);
        await Play.ToClosedAsync(host, order);

        var view = await host.CaseAsync(order);
        var clock = view.Clocks.Single(clock => clock.Policy == "whole");
        (clock.StartedAt, clock.State).ShouldBe((view.Order.ReportedAt, ClockState.Stopped));
    }

    private static async Task<ClockRecord> ClockAsync(CaseTestHost host, Guid order) =>
        (await host.CaseAsync(order)).Clocks.Single(clock => clock.Policy == "on-the-way");
}
