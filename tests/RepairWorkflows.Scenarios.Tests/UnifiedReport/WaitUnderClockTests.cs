using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>A wait that carries its limit: warned and breached are followed while it goes on.</summary>
public sealed class WaitUnderClockTests
{
    private static readonly string[] BothWays =
        ["wait:Warned->warned", "wait:Breached->breached", "wait:Done->done"];

    [Fact]
    public async Task When_the_limit_of_an_event_passes_then_both_outcomes_are_followed_and_the_wait_goes_on()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report", AwaitsDelivery());
        var order = (await host.ReportAsync()).OrderId;
        (await ClockAsync(host, order)).State.ShouldBe(ClockState.Running);

        await host.AdvanceAsync(TimeSpan.FromMinutes(6));
        (await NoticesAsync(host, order)).ShouldBe(["order.late", "order.serious"]);
        await host.Engine.SendEventAsync("parts-delivered");

        (await NoticesAsync(host, order)).ShouldBe(["order.late", "order.serious", "order.paid"]);
        var clock = await ClockAsync(host, order);
        (clock.State, clock.StoppedAt).ShouldBe((ClockState.Stopped, host.Now));
    }

    [Fact]
    public async Task When_the_event_comes_in_time_then_the_clock_stops_and_nothing_else_is_followed()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report", AwaitsDelivery());
        var order = (await host.ReportAsync()).OrderId;

        await host.Engine.SendEventAsync("parts-delivered");
        await host.AdvanceAsync(TimeSpan.FromHours(1));

        (await NoticesAsync(host, order)).ShouldBe(["order.paid"]);
        (await ClockAsync(host, order)).BreachedAt.ShouldBeNull();
    }

    [Fact]
    public async Task When_a_step_starts_its_clock_itself_then_its_task_shows_the_limit_and_its_end_stops_it()
    {
        var drawing = Around(
            "RepairWorkflows.Triage", ("clock", Drawing.Literal("ticketing")),
            ("clockFrom", Drawing.Literal("report")));
        await using var host = await CaseTestHost.WithAsync("unified-report", drawing);
        var order = (await host.ReportAsync()).OrderId;
        (await host.CaseAsync(order)).Tasks.ShouldHaveSingleItem().ClockPolicy.ShouldBe("ticketing");

        await host.AdvanceAsync(TimeSpan.FromMinutes(6));
        (await NoticesAsync(host, order)).ShouldBe(["order.late", "order.serious"]);
        (await host.OpenStepsAsync(order)).ShouldBe(["triage"]);
        await host.TakeAsync(order, "triage", People.Agent, ("urgency", "urgent"));

        (await ClockAsync(host, order)).State.ShouldBe(ClockState.Stopped);
        (await host.CaseAsync(order)).Clocks.ShouldHaveSingleItem().StartedAt
            .ShouldBe((await host.CaseAsync(order)).Order.ReportedAt);
    }

    [Fact]
    public async Task When_the_wait_is_called_off_then_its_clock_stops_and_nobody_says_that_it_was_kept()
    {
        var drawing = AwaitsDelivery().With("end", "Elsa.End").Arrows("receive->triage", "triage->end")
            .With("triage", "RepairWorkflows.Triage");
        await using var host = await CaseTestHost.WithAsync("unified-report", drawing);
        var order = (await host.ReportAsync()).OrderId;

        await host.TakeAsync(order, "triage", People.Agent, ("urgency", "urgent"));

        var stopped = (await host.CaseAsync(order)).Timeline.Single(entry => entry.Kind == "clock.stopped");
        stopped.Details.ShouldContain("not-applicable");
    }

    private static Drawing AwaitsDelivery() => Around(
        "RepairWorkflows.AwaitEvent", ("eventName", Drawing.Literal("parts-delivered")),
        ("clock", Drawing.Literal("ticketing")));

    private static Drawing Around(string type, params (string Name, System.Text.Json.Nodes.JsonNode? Value)[] members)
    {
        var drawing = new Drawing("unified-report").With("receive", "RepairWorkflows.ReceiveReport")
            .With("wait", type, members).Arrows("receive->wait").Arrows(BothWays);
        (string Id, string What)[] notices =
            [("warned", "order.late"), ("breached", "order.serious"), ("done", "order.paid")];
        return notices.Aggregate(drawing, (drawn, notice) => drawn.With(
            notice.Id, "RepairWorkflows.Notify", ("tell", Drawing.Literal("project-manager")),
            ("what", Drawing.Literal(notice.What))));
    }

    private static async Task<ClockRecord> ClockAsync(CaseTestHost host, Guid order) =>
        (await host.CaseAsync(order)).Clocks.Single(clock => clock.Policy == "ticketing");

    private static async Task<IReadOnlyList<string>> NoticesAsync(CaseTestHost host, Guid order) =>
    [
        .. (await host.CaseAsync(order)).Timeline.Where(entry => entry.Kind == "notice.sent")
            .Select(entry => System.Text.Json.Nodes.JsonNode.Parse(entry.Details)!["notice"]!.GetValue<string>()),
    ];
}
