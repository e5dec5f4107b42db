using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>S3.6: what is serious goes up, and stays serious until it is solved.</summary>
[Trait("Clause", "S3.6")]
public sealed class SeriousTests
{
    [Fact]
    public async Task When_the_desk_calls_it_less_serious_than_the_technician_then_it_is_escalated_all_the_same()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);
        await SayAsync(host, order);

        await RecordAsync(host, order, serious: false);

        (await host.OpenStepsAsync(order)).ShouldContain("escalation");
        var view = await host.CaseAsync(order);
        OrderDocument.Parse(view.Order.Document).Delays.ShouldAllBe(delay => delay.Serious);
        view.Timeline.Single(entry => entry.Kind == "action.record-reason").Details
            .ShouldContain("\"staysSerious\":true");
    }

    [Fact]
    public async Task When_it_becomes_serious_after_the_reason_was_recorded_then_it_is_asked_and_escalated()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);
        await host.TakeAsync(order, "not-today", People.Technician, ("reason", "缺配件"));
        await RecordAsync(host, order, serious: false);

        await SayAsync(host, order);
        await RecordAsync(host, order, serious: true);

        (await host.OpenStepsAsync(order)).ShouldContain("escalation");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    public async Task When_it_is_called_serious_again_on_another_day_then_it_is_escalated_again(
        int days, int escalations)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await ToSolvedAsync(host);
        await host.AdvanceAsync(TimeSpan.FromDays(days));

        await SayAsync(host, order);
        if (days > 0)
        {
            await RecordAsync(host, order, serious: true);
        }

        (await host.OpenStepsAsync(order)).Count(step => step == "escalation").ShouldBe(escalations);
        await host.DeliverAsync();
        host.Notifications.All.Count(told => told.Kind == "order.serious").ShouldBe(1 + escalations);
    }

    [Fact]
    public async Task When_it_is_called_serious_again_after_rework_then_it_is_escalated_again()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await ToSolvedAsync(host);
        await Play.FinishAsync(host, order);
        await host.AdvanceAsync(TimeSpan.FromMinutes(1));
        await host.TakeAsync(order, "reject", People.Agent, ("reason", "仍渗漏"));

        await SayAsync(host, order);
        await RecordAsync(host, order, serious: true);

        (await host.OpenStepsAsync(order)).ShouldContain("escalation");
    }

    [Fact]
    public async Task When_it_is_on_somebodys_desk_already_then_there_is_no_second_escalation()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);
        await SayAsync(host, order);
        await RecordAsync(host, order, serious: true);
        await host.AdvanceAsync(TimeSpan.FromDays(1));

        await SayAsync(host, order);
        await RecordAsync(host, order, serious: true);

        (await host.OpenStepsAsync(order)).Count(step => step == "escalation").ShouldBe(1);
    }

    private static async Task<Guid> ToSolvedAsync(CaseTestHost host)
    {
        var order = await Play.ToInRepairAsync(host);
        await SayAsync(host, order);
        await RecordAsync(host, order, serious: true);
        (string, JsonNode?)[] solved = [("resolution", "已联系施工方")];
        await host.TakeAsync(order, "resolve-escalation", People.Supervisor, solved);
        return order;
    }

    private static Task<ActionTaken> SayAsync(CaseTestHost host, Guid order) =>
        host.TakeAsync(order, "not-today", People.Technician, ("reason", "墙体渗漏"), ("serious", true));

    private static Task<ActionTaken> RecordAsync(CaseTestHost host, Guid order, bool serious) =>
        host.TakeAsync(order, "record-reason", People.Agent, ("reason", "墙体渗漏"), ("serious", serious));
}
