using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

[Trait("Clause", "S3.4")]
[Trait("Clause", "S3.5")]
public sealed class NotTodayTests
{
    // Monday 09:00 until the end of the working day at 17:30.
    private static readonly TimeSpan RestOfTheDay = TimeSpan.FromHours(8.5);

    [Fact]
    public async Task When_the_day_ends_then_the_reason_is_asked_and_the_customer_informed_each_working_day()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);

        await host.AdvanceAsync(RestOfTheDay);
        (await host.OpenStepsAsync(order)).ShouldBe(["repair", "ask-reason"]);
        await host.TakeAsync(order, "record-reason", People.Agent, ("reason", "缺配件"), ("serious", false));
        (await host.OpenStepsAsync(order)).ShouldBe(["repair", "inform-customer"]);
        await host.TakeAsync(order, "inform-customer", People.Agent, ("reached", true));
        (await host.OpenStepsAsync(order)).ShouldBe(["repair"]);

        await host.AdvanceAsync(TimeSpan.FromHours(15));
        (await host.OpenStepsAsync(order)).ShouldBe(["repair", "inform-customer"]);
        await host.TakeAsync(order, "inform-customer", People.Agent, ("reached", true));
        await host.AdvanceAsync(TimeSpan.FromDays(1));
        (await host.OpenStepsAsync(order)).ShouldBe(["repair", "inform-customer"]);

        await Play.ToClosedAsync(host, order);
        (await host.CaseAsync(order)).Tasks.ShouldBeEmpty();
        host.Engine.Store.Timers.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_it_is_serious_then_the_manager_is_told_and_it_goes_up_level_by_level()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);

        await host.TakeAsync(order, "not-today", People.Technician, ("reason", "墙体渗漏"), ("serious", true));
        await host.TakeAsync(order, "record-reason", People.Agent, ("reason", "墙体渗漏"), ("serious", true));
        await host.DeliverAsync();
        host.Notifications.All.ShouldContain(one => one.Role == Role.ProjectManager && one.Kind == "order.serious");
        (await host.OpenStepsAsync(order)).ShouldBe(["repair", "inform-customer", "escalation"]);

        await host.TakeAsync(order, "escalate", People.Supervisor, ("reason", "需外部施工"));
        var task = (await host.CaseAsync(order)).Tasks.Single(one => one.Step == "escalation");
        task.Roles.ShouldBe([Role.ProjectManager]);
        task.Actions.ShouldBe(["resolve-escalation"]);
        await host.TakeAsync(order, "resolve-escalation", People.Manager, ("resolution", "已联系施工方"));

        (await host.OpenStepsAsync(order)).ShouldBe(["repair", "inform-customer"]);
    }

    [Fact]
    public async Task When_the_reason_is_known_before_the_day_ends_then_it_is_not_asked_again()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);
        await host.TakeAsync(order, "not-today", People.Technician, ("reason", "缺配件"));
        await host.TakeAsync(order, "record-reason", People.Agent, ("reason", "缺配件"), ("serious", false));
        await host.TakeAsync(order, "inform-customer", People.Agent, ("reached", true));

        await host.AdvanceAsync(RestOfTheDay);

        (await host.OpenStepsAsync(order)).ShouldBe(["repair"]);
    }

    [Fact]
    public async Task When_nobody_has_asked_for_the_reason_yet_then_the_customer_is_informed_each_day_all_the_same()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);

        await host.AdvanceAsync(TimeSpan.FromHours(24));

        (await host.OpenStepsAsync(order)).ShouldBe(["repair", "ask-reason", "inform-customer"]);
    }

    [Fact]
    public async Task When_the_technician_says_it_is_serious_then_the_project_manager_is_told_at_the_same_time()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);

        await host.TakeAsync(order, "not-today", People.Technician, ("reason", "墙体渗漏"), ("serious", true));
        await host.DeliverAsync();

        host.Notifications.All.ShouldContain(one => one.Role == Role.ProjectManager && one.Kind == "order.serious");
        (await host.OpenStepsAsync(order)).ShouldBe(["repair", "ask-reason"]);
    }

    [Theory]
    [InlineData(true, true, 1)]
    [InlineData(false, true, 1)]
    [InlineData(true, false, 1)]
    [InlineData(false, false, 0)]
    public async Task When_both_say_how_serious_it_is_then_one_message_goes_to_the_project_manager(
        bool technicianSays, bool serviceSays, int messages)
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);

        await host.TakeAsync(
            order, "not-today", People.Technician, ("reason", "墙体渗漏"), ("serious", technicianSays));
        await host.TakeAsync(order, "record-reason", People.Agent, ("reason", "墙体渗漏"), ("serious", serviceSays));

        (await SeriousAsync(host)).Count.ShouldBe(messages);
    }

    [Fact]
    public async Task When_it_is_serious_again_after_rework_then_the_project_manager_is_told_again()
    {
        await using var host = await CaseTestHost.WithAsync("unified-report");
        var order = await Play.ToInRepairAsync(host);
        await host.TakeAsync(order, "not-today", People.Technician, ("reason", "墙体渗漏"), ("serious", true));
        await Play.FinishAsync(host, order);
        await host.AdvanceAsync(TimeSpan.FromMinutes(1));
        await host.TakeAsync(order, "reject", People.Agent, ("reason", "仍渗漏"));

        await host.TakeAsync(order, "not-today", People.Technician, ("reason", "需加固"), ("serious", true));

        (await SeriousAsync(host)).ShouldHaveSingleItem().Payload.ShouldContain("需加固");
    }

    private static async Task<IReadOnlyList<OutgoingMessage>> SeriousAsync(CaseTestHost host) =>
    [
        .. (await host.Engine.Store.Outbox.TakeAsync(1_000, TimeSpan.Zero, CancellationToken.None))
            .Select(waiting => waiting.Message)
            .Where(message => message.Payload.Contains("\"kind\":\"order.serious\"")),
    ];
}
