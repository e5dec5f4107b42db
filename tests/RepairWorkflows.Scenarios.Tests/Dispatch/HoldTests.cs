using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Scenarios.Tests.Dispatch;

/// <summary>While an order is on hold, the limits that its drawing begins do not count.</summary>
public sealed class HoldTests
{
    [Fact]
    public async Task When_nobody_has_the_order_then_a_technician_does_not_put_it_on_hold()
    {
        await using var host = await Play.WithAsync("pool");
        var order = await Play.ToSignatureAsync(host);

        (await Play.RefusedAsync(host, order, "hold-order", People.Technician, ("reason", "没空")))
            .ShouldBe(RepairErrors.OrderOfAnother);
        await host.TakeAsync(order, "sign-slip", People.Technician);
        await host.TakeAsync(order, "hold-order", People.Technician, ("reason", "缺件"));

        (await host.CaseAsync(order)).Order.IsOnHold.ShouldBeTrue();
    }

    [Fact]
    public async Task When_an_emergency_was_reported_then_it_is_not_put_on_hold_before_its_triage_either()
    {
        await using var host = await Play.WithAsync("pool");
        var order = (await host.ReportAsync(null, ("urgency", "emergency"))).OrderId;

        (await Play.RefusedAsync(host, order, "hold-order", People.Supervisor, ("reason", "缺件")))
            .ShouldBe(RepairErrors.EmergencyOnHold);
    }

    [Fact]
    public async Task When_a_limit_begins_while_the_order_is_on_hold_then_it_counts_once_the_order_is_taken_up_again()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report", Waiting("visit-limit"), VisitLimit(""));
        var order = (await host.ReportAsync()).OrderId;
        await host.TakeAsync(order, "hold-order", People.Supervisor, ("reason", "缺件"));

        await host.AdvanceAsync(TimeSpan.FromHours(1));
        (await ClockAsync(host, order)).State.ShouldBe(ClockState.OnHold);
        await host.AdvanceAsync(TimeSpan.FromHours(2));
        await host.TakeAsync(order, "resume-order", People.Supervisor);

        var clock = await ClockAsync(host, order);
        (clock.State, clock.DueAt).ShouldBe((ClockState.Running, host.Now.AddHours(1)));
    }

    [Theory]
    [InlineData("\"pausesOn\": [\"action.hold-order\"], \"resumesOn\": [\"contact.made\"],")]
    [InlineData("\"pausesOn\": [\"action.urge-order\"], \"resumesOn\": [\"contact.made\"],")]
    public async Task When_a_limit_rests_of_itself_too_then_it_rests_until_the_order_is_taken_up_again(
        string conditions)
    {
        await using var host = await CaseTestHost.WithAsync(
            "unified-report", Waiting("visit-limit"), VisitLimit(conditions));
        var order = (await host.ReportAsync()).OrderId;
        await host.AdvanceAsync(TimeSpan.FromHours(1));
        (await ClockAsync(host, order)).State.ShouldBe(ClockState.Running);

        await host.TakeAsync(order, "urge-order", People.Agent);
        await host.TakeAsync(order, "hold-order", People.Supervisor, ("reason", "缺件"));
        await host.TakeAsync(
            order, "record-contact", People.Agent, ("contactChannel", "phone"), ("contactResult", "reached"));
        (await ClockAsync(host, order)).State.ShouldBe(ClockState.OnHold);
        await host.TakeAsync(order, "resume-order", People.Supervisor);

        (await ClockAsync(host, order)).State.ShouldBe(ClockState.Running);
    }

    private static (string Name, string Text) VisitLimit(string conditions) => (
        "visit-limit",
        $$"""
          { "name": "visit-limit", "length": { "wall": "01:00:00" }, "stages": [{ "percent": 100 }],{{conditions}}
            "stopsOn": ["action.triage"] }
          """);

    // The limit begins an hour after the report, whatever happens to the order.
    private static Drawing Waiting(string limit) => new Drawing("unified-report")
        .With("receive", "RepairWorkflows.ReceiveReport")
        .With("triage", "RepairWorkflows.Triage")
        .With("wait", "Elsa.Delay", ("timeSpan", Drawing.Literal("01:00:00")))
        .With("start", "RepairWorkflows.StartClock", ("clock", Drawing.Literal(limit)))
        .Arrows("receive->triage", "receive->wait", "wait->start");

    private static async Task<ClockRecord> ClockAsync(CaseTestHost host, Guid order) =>
        (await host.CaseAsync(order)).Clocks.Single(clock => clock.Policy == "visit-limit");
}
