using MediatR;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>What the engine asks of the database for a burst: one look-up at most, and one commit.</summary>
public abstract class BurstCostContract(DatabaseFixture fixture) : StoreContract(fixture)
{
    [StoreFact]
    public async Task When_a_flow_starts_and_finishes_then_it_costs_one_commit_alone()
    {
        await using var engine = await StartAsync(Workloads.W1WithoutHttp());

        (await CostAsync(engine, () => StartAsync(engine, "w1", "i2"))).ShouldBe(new Cost(Looks: 0, Commits: 1));
    }

    [StoreFact]
    public async Task When_an_order_lives_then_each_of_its_seven_bursts_costs_a_look_up_and_a_commit()
    {
        await using var engine = await StartAsync(Workloads.W2WithoutHttp());
        var start = await CostAsync(engine, () => StartAsync(engine, "w2", "order-1"));
        start.ShouldBe(new Cost(Looks: 0, Commits: 1));

        foreach (var name in Workloads.W2Events)
        {
            var stimulus = new Stimulus(Event.StimulusName, name) { CorrelationId = "order-1" };
            var cost = await CostAsync(
                engine, () => engine.GetRequiredService<Stimuli>().SendAsync(stimulus, None));
            cost.ShouldBe(new Cost(Looks: 1, Commits: 1), name);
        }

        (await Store.FindAsync("order-1", None))!.Header.Status.ShouldBe(InstanceStatus.Finished);
    }

    [StoreFact]
    public async Task When_an_event_starts_something_then_one_more_look_shows_who_waits_by_then()
    {
        await using var engine = await StartAsync(
            new Drawing("heard")
                .With("e", "Elsa.Event", ("eventName", Drawing.Literal("bell")), ("canStartWorkflow", true))
                .ToString());
        var stimulus = new Stimulus(Event.StimulusName, "bell") { IsKept = false };

        var cost = await CostAsync(engine, () => engine.GetRequiredService<Stimuli>().SendAsync(stimulus, None));

        cost.ShouldBe(new Cost(Looks: 2, Commits: 1));
    }

    [StoreFact]
    public async Task When_a_timer_fires_then_it_costs_a_look_up_and_a_commit()
    {
        await using var engine = await StartAsync(Workloads.W2WithoutHttp());
        await StartAsync(engine, "w2", "order-1");
        Fixture.Clock.Advance(TimeSpan.FromMinutes(5));
        var due = (await Timers.TakeDueAsync(10, TimeSpan.FromMinutes(1), None)).Single();

        var cost = await CostAsync(
            engine, () => engine.GetRequiredService<IWorkflowRuntime>().FireTimerAsync(due.Id, due.DueAt, None));

        cost.ShouldBe(new Cost(Looks: 1, Commits: 1));
    }

    [StoreFact]
    public async Task When_a_case_starts_under_a_key_then_it_costs_a_look_up_a_commit_and_two_round_trips_at_most()
    {
        await using var engine = await StartShippedAsync();
        var mediator = engine.GetRequiredService<IMediator>();
        StartCase Case(string key) => new("unified-report", AReport.Json(), People.Agent, Key(key));
        await mediator.Send(Case("the first of the day asks for its number"));
        var counters = engine.GetRequiredService<StatementCounters>();

        var trips = counters.RoundTrips;
        (await CostAsync(engine, () => mediator.Send(Case("next")))).ShouldBe(new Cost(Looks: 1, Commits: 1));

        (counters.RoundTrips - trips).ShouldBeLessThanOrEqualTo(2);
        (await CostAsync(engine, () => mediator.Send(Case("next")))).ShouldBe(new Cost(Looks: 1, Commits: 0));
    }

    [StoreFact]
    public async Task When_an_action_is_taken_under_a_key_then_it_costs_a_look_up_and_a_commit()
    {
        await using var engine = await StartShippedAsync();
        var mediator = engine.GetRequiredService<IMediator>();
        var order = await mediator.Send(new StartCase("unified-report", AReport.Json(), People.Agent, Key("report")));
        var triage = new TakeAction(
            new(order.OrderId), "triage", new() { ["urgency"] = "general" }, null, People.Agent, Key("triage"));

        (await CostAsync(engine, () => mediator.Send(triage))).ShouldBe(new Cost(Looks: 1, Commits: 1));
        (await CostAsync(engine, () => mediator.Send(triage))).ShouldBe(new Cost(Looks: 1, Commits: 0));
    }

    private static CommandKey Key(string key) => new("test", key, key);

    private async Task<ServiceProvider> StartShippedAsync()
    {
        var engine = ((DatabaseFixture)Fixture).BuildEngine();
        var publisher = engine.GetRequiredService<DefinitionPublisher>();
        await ShippedDefinitions.PublishAsync(
            "unified-report", async text => await WarmAsync(engine, await publisher.PublishAsync(text, None)));
        return engine;
    }

    private async Task<ServiceProvider> StartAsync(string document)
    {
        var engine = ((DatabaseFixture)Fixture).BuildEngine();
        await WarmAsync(engine, await engine.GetRequiredService<DefinitionPublisher>().PublishAsync(document, None));
        return engine;
    }

    // The definition is read and compiled once, before anything is counted.
    private static async Task WarmAsync(ServiceProvider engine, StoredDefinition stored)
    {
        var catalogue = engine.GetRequiredService<DefinitionCatalogue>();
        await catalogue.GetPublishedAsync(stored.DefinitionId, None);
        await catalogue.GetVersionAsync(stored.Id, None);
    }

    private static Task<BurstReport> StartAsync(ServiceProvider engine, string definition, string id) =>
        engine.GetRequiredService<IWorkflowRuntime>().StartAsync(
            new StartRequest
            {
                DefinitionId = definition, InstanceId = id, Input = new Dictionary<string, object?> { ["id"] = id },
            },
            None);

    private static async Task<Cost> CostAsync(ServiceProvider engine, Func<Task> work)
    {
        var counters = engine.GetRequiredService<StatementCounters>();
        var (looks, commits) = (counters.Looks, counters.Commits);
        await work();
        return new Cost(counters.Looks - looks, counters.Commits - commits);
    }

    private sealed record Cost(long Looks, long Commits);
}
