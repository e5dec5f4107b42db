using RepairWorkflows.Engine;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Scenarios.Tests.UnifiedReport;

/// <summary>What the stages of a limit do; each timer rings twice, with a restart between.</summary>
public sealed class StageDeedTests
{
    [Fact]
    public async Task When_a_stage_takes_the_order_back_then_another_technician_signs_for_it_and_comes()
    {
        await using var host = await WithAsync("""[{ "kind": "reassign" }]""");
        var order = await Play.ToSetOutAsync(host);

        await host.AdvanceAsync(TimeSpan.FromMinutes(61));

        var view = await host.CaseAsync(order);
        view.Tasks.Where(task => task.Step != "customer-call").ShouldHaveSingleItem().Step.ShouldBe("sign-slip");
        (view.Order.Technician, view.Order.Status).ShouldBe((null, RepairStatus.Ticketed));
        view.Timeline.Count(entry => entry.Kind == "clock.reassigned").ShouldBe(1);
        await host.TakeAsync(order, "sign-slip", People.OtherTechnician);
        await host.TakeAsync(order, "set-out", People.OtherTechnician);
        (await host.OpenStepsAsync(order)).ShouldContain("arrive");
    }

    [Fact]
    public async Task When_who_was_given_the_order_does_not_sign_for_it_then_a_stage_takes_it_back_for_anybody()
    {
        await using var host = await WithAsync("""[{ "kind": "reassign" }]""", startsOn: "action.assign-technician");
        var order = await Play.ToNoticedAsync(host);
        await host.TakeAsync(order, "assign-technician", People.Engineer, ("technician", People.Technician.Name));

        await host.AdvanceAsync(TimeSpan.FromMinutes(61));

        var view = await host.CaseAsync(order);
        (view.Order.Technician, view.Order.Status).ShouldBe((null, RepairStatus.Ticketed));
        view.Tasks.Single(task => task.Step == "sign-slip").Roles.ShouldContain(Role.EngineeringSupervisor);
        await host.TakeAsync(order, "sign-slip", People.OtherTechnician);
        (await host.CaseAsync(order)).Order.Technician.ShouldBe(People.OtherTechnician.Name);
    }

    [Fact]
    public async Task When_the_technician_acts_before_the_timer_rang_then_the_order_is_taken_back_already()
    {
        await using var host = await WithAsync("""[{ "kind": "reassign" }]""");
        var order = await Play.ToSetOutAsync(host);
        host.Engine.Clock.Advance(TimeSpan.FromMinutes(61));

        await Should.ThrowAsync<RuleViolationException>(() => host.TakeAsync(order, "arrive", People.Technician));
        await host.TakeAsync(order, "sign-slip", People.OtherTechnician);

        var view = await host.CaseAsync(order);
        view.Order.Technician.ShouldBe(People.OtherTechnician.Name);
        view.Timeline.Count(entry => entry.Kind == "clock.reassigned").ShouldBe(1);
    }

    [Fact]
    public async Task When_a_stage_opens_a_task_then_whoever_has_the_role_settles_it_and_the_process_stays_where_it_is()
    {
        await using var host = await WithAsync(
            """[{ "kind": "task", "name": "service-supervisor", "text": "致电客户说明" }]""");
        var order = await Play.ToSetOutAsync(host);
        await host.AdvanceAsync(TimeSpan.FromMinutes(61));
        var before = await host.OpenStepsAsync(order);
        var task = (await host.CaseAsync(order)).Tasks.Single(task => task.Step == "clock-task");
        (task.DisplayText, task.ClockPolicy).ShouldBe(("致电客户说明", "visit-limit"));

        await Should.ThrowAsync<NotAllowedException>(
            () => host.TakeAsync(order, "record-outcome", People.Agent, ("resolution", "已致电")));
        await host.TakeAsync(order, "record-outcome", People.Supervisor, ("resolution", "已致电"));

        (await host.OpenStepsAsync(order)).ShouldBe(before.Except(["clock-task"]));
        var entry = (await host.CaseAsync(order)).Timeline.Single(entry => entry.Kind == "action.record-outcome");
        entry.Details.ShouldContain("visit-limit");
        (await Should.ThrowAsync<RuleViolationException>(
            () => host.TakeAsync(order, "record-outcome", People.Supervisor, ("resolution", "再次"))))
            .Code.ShouldBe(RepairErrors.ActionNotOffered);
    }

    [Fact]
    public async Task When_the_order_ends_then_the_task_of_a_stage_is_withdrawn()
    {
        await using var host = await WithAsync("""[{ "kind": "task", "name": "service-supervisor" }]""");
        var order = await Play.ToSetOutAsync(host);
        await host.AdvanceAsync(TimeSpan.FromMinutes(61));
        await host.TakeAsync(order, "arrive", People.Technician);
        await host.TakeAsync(order, "compare", People.Technician, ("matches", true));
        await host.TakeAsync(order, "confirm-plan", People.Technician, ("plan", "换龙头"), ("customerAgreed", true));
        await Play.ToClosedAsync(host, order);

        var view = await host.CaseAsync(order);
        view.Tasks.ShouldNotContain(task => task.Step == "clock-task");
        view.Timeline.ShouldContain(entry => entry.Kind == "task.withdrawn" && entry.Details.Contains("clock-task"));
    }

    [Fact]
    public async Task When_a_stage_raises_the_urgency_then_other_limits_follow()
    {
        await using var host = await WithAsync("""[{ "kind": "raise-priority" }]""");
        var order = await Play.ToNoticedAsync(host, "general");
        await host.TakeAsync(order, "sign-slip", People.Technician);

        await host.AdvanceAsync(TimeSpan.FromMinutes(61));

        var view = await host.CaseAsync(order);
        view.Order.Urgency.ShouldBe(Urgency.Urgent);
        view.Timeline.Count(entry => entry.Kind == "clock.urgency-raised").ShouldBe(1);
    }

    [Fact]
    public async Task When_a_stage_sends_an_event_then_the_drawing_that_waits_for_it_goes_on_once()
    {
        var drawing = new Drawing("unified-report")
            .With("receive", "RepairWorkflows.ReceiveReport")
            .With("start", "RepairWorkflows.StartClock", ("clock", Drawing.Literal("visit-limit")))
            .Event("wait", "limit-passed")
            .With(
                "notify", "RepairWorkflows.Notify", ("tell", Drawing.Literal("project-manager")),
                ("what", Drawing.Literal("order.serious")))
            .With("triage", "RepairWorkflows.Triage")
            .Arrows("receive->start", "start->wait", "start->triage", "wait->notify");
        await using var host = await WithAsync("""[{ "kind": "event", "name": "limit-passed" }]""", drawing);
        var order = (await host.ReportAsync()).OrderId;

        await host.AdvanceAsync(TimeSpan.FromMinutes(61));

        var kinds = (await host.CaseAsync(order)).Timeline.Select(entry => entry.Kind).ToList();
        kinds.Count(kind => kind == "clock.event-raised").ShouldBe(1);
        kinds.Count(kind => kind == "notice.sent").ShouldBe(1);
        (await host.OpenStepsAsync(order)).ShouldBe(["triage"]);
    }

    private static Task<CaseTestHost> WithAsync(
        string does, Drawing? drawing = null, string startsOn = "action.sign-slip") => CaseTestHost.WithAsync(
        "unified-report", drawing,
        ("visit-limit",
            $$"""
              { "name": "visit-limit", "length": { "wall": "01:00:00" },
                "stages": [{ "percent": 100, "does": {{does}} }],
                "startsOn": ["{{startsOn}}"], "stopsOn": ["action.finish-repair"] }
              """));
}
