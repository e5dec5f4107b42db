using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>What a policy starts by itself, and what its stages do: once, whatever comes twice or late.</summary>
public abstract class ClockDeedContract(DatabaseFixture fixture) : StoreContract(fixture)
{
    private const string Policy =
        """
        { "name": "triage-limit", "length": { "wall": "01:00:00" },
          "startsOn": ["report.received"], "stopsOn": ["action.write-ticket"],
          "stages": [
            { "percent": 50, "does": [{ "kind": "event", "name": "half-way" }] },
            { "percent": 100, "does": [
              { "kind": "task", "name": "service-supervisor", "text": "致电客户" }, { "kind": "raise-priority" }] }] }
        """;

    [StoreFact]
    public async Task When_several_stages_are_due_after_an_outage_then_each_is_done_once_and_in_order()
    {
        await using var engine = await StartAsync();
        var order = await ReportAsync(engine);
        await TakeAsync(engine, order, "triage", People.Agent, ("urgency", "general"));

        Fixture.Clock.Advance(TimeSpan.FromHours(3));
        var due = await Timers.TakeDueAsync(10, TimeSpan.FromMinutes(1), None);
        await using var restarted = await StartAsync();
        foreach (var timer in due.Concat(due))
        {
            await restarted.GetRequiredService<IWorkflowRuntime>().FireTimerAsync(timer.Id, timer.DueAt, None);
        }

        var view = await CaseAsync(restarted, order);
        view.Order.Urgency.ShouldBe(Urgency.Urgent);
        view.Timeline.Where(entry => entry.Details.Contains("triage-limit")).Select(entry => entry.Kind).ShouldBe(
        [
            "clock.started", "clock.warned", "clock.event-raised", "clock.breached", "clock.task-opened",
            "clock.urgency-raised",
        ]);
        (await MessagesAsync("workflow.stimulus")).ShouldHaveSingleItem().Payload.ShouldContain("half-way");
    }

    [StoreFact]
    public async Task When_a_task_of_a_stage_is_settled_then_it_is_gone_and_the_process_rests_where_it_did()
    {
        await using var engine = await StartAsync();
        var order = await ReportAsync(engine);
        Fixture.Clock.Advance(TimeSpan.FromHours(2));
        foreach (var timer in await Timers.TakeDueAsync(10, TimeSpan.FromMinutes(1), None))
        {
            await engine.GetRequiredService<IWorkflowRuntime>().FireTimerAsync(timer.Id, timer.DueAt, None);
        }

        var task = (await CaseAsync(engine, order)).Tasks.Single(task => task.Step == "clock-task");
        (task.DisplayText, task.Roles[0]).ShouldBe(("致电客户", Role.ServiceSupervisor));
        await TakeAsync(engine, order, "record-outcome", People.Supervisor, ("resolution", "已致电"));

        var view = await CaseAsync(engine, order);
        view.Tasks.Select(open => open.Step).ShouldBe(["triage", "ask-reason"]);
        view.Timeline[^1].Kind.ShouldBe("action.record-outcome");
    }

    [StoreFact]
    public async Task When_what_stops_it_comes_then_the_clock_and_its_timer_are_gone_in_the_same_commit()
    {
        await using var engine = await StartAsync();
        var order = await ReportAsync(engine);
        await TakeAsync(engine, order, "triage", People.Agent, ("urgency", "general"));
        await TakeAsync(engine, order, "write-ticket", People.Agent);

        (await CaseAsync(engine, order)).Clocks.Single(clock => clock.Policy == "triage-limit")
            .State.ShouldBe(ClockState.Stopped);
        Fixture.Clock.Advance(TimeSpan.FromDays(2));
        (await Timers.TakeDueAsync(50, TimeSpan.FromMinutes(1), None))
            .ShouldNotContain(timer => timer.Id.Contains("triage-limit"));
    }

    private static async Task<RepairOrderId> ReportAsync(ServiceProvider engine) => new(
        (await engine.GetRequiredService<IMediator>().Send(
            new StartCase("unified-report", AReport.Json(), People.Agent, new("test", "r", "r")))).OrderId);

    private static Task<ActionTaken> TakeAsync(
        ServiceProvider engine, RepairOrderId order, string action, Actor by,
        params (string Name, string Value)[] fields)
    {
        var sent = new JsonObject(
            fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value)));
        return engine.GetRequiredService<IMediator>().Send(
            new TakeAction(order, action, sent, null, by, new("test", action, action)));
    }

    private static async Task<CaseView> CaseAsync(ServiceProvider engine, RepairOrderId order) =>
        (await engine.GetRequiredService<IMediator>().Send(new GetCase(order, People.Supervisor)))!;

    private async Task<IReadOnlyList<OutgoingMessage>> MessagesAsync(string kind) =>
    [
        .. (await Fixture.Get<IOutboxStore>().TakeAsync(100, TimeSpan.FromMinutes(1), None))
            .Select(waiting => waiting.Message).Where(message => message.Kind == kind),
    ];

    private async Task<ServiceProvider> StartAsync()
    {
        var engine = await ((DatabaseFixture)Fixture).StartEngineAsync();
        await engine.GetRequiredService<IMediator>().Send(
            new PublishPolicy("triage-limit", Policy, null, "试行", People.Owner));
        return engine;
    }
}
