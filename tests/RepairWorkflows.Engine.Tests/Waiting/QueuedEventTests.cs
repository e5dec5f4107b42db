using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Waiting;

/// <summary>An event that nobody waits for is kept for whoever waits next.</summary>
public sealed class QueuedEventTests
{
    private static string Waiter(string id = "flow") => $"{new Drawing(id).Event("e", "x")
        .With("a", "Elsa.WriteLine", ("text", Drawing.Script("getOutputFrom('e').n"))).Arrows("e->a")}";

    private static Dictionary<string, object?> Payload => new() { ["n"] = "brought" };

    [Fact]
    public async Task When_an_event_was_early_then_the_next_waiter_gets_it_and_the_one_after_does_not()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Waiter());
        await host.SendEventAsync("x", input: Payload);

        var first = (await host.StartAsync("flow")).Header;
        await host.DeliverAsync(times: 2);
        var second = (await host.StartAsync("flow")).Header;
        await host.DeliverAsync();

        (await host.LinesAsync(first.Id)).ShouldBe(["brought"]);
        (await host.LinesAsync(second.Id)).ShouldBeEmpty();
        host.Store.Queue.Waiting.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_lifetime_is_over_then_the_waiter_waits_and_the_event_is_a_dead_letter()
    {
        await using var host = new EngineTestHost(engine => engine.Services.Configure<QueueOptions>(
            options => options.Lifetime = TimeSpan.FromMinutes(5)));
        await host.PublishAsync(Waiter());
        await host.SendEventAsync("x");
        await host.AdvanceAsync(TimeSpan.FromMinutes(5));
        await host.Get<StimulusKeeper>().RunAsync(default);

        var flow = (await host.StartAsync("flow")).Header;
        await host.DeliverAsync();

        (await host.LinesAsync(flow.Id)).ShouldBeEmpty();
        (await host.Store.Queue.ListDeadAsync(0, 10, default)).Rows.Single().Stimulus.Name.ShouldBe("Elsa.Event");
    }

    [Fact]
    public async Task When_an_event_has_started_a_workflow_then_it_is_kept_all_the_same()
    {
        await using var host = new EngineTestHost();
        var trigger = Drawing.Activity(
            "t", "Elsa.Event", ("eventName", Drawing.Literal("x")), ("canStartWorkflow", true));
        await host.PublishAsync($"{new Drawing("starter").With(trigger).Lines("s").Arrows("t->s")}");
        await host.PublishAsync(Waiter());

        (await host.SendEventAsync("x", input: Payload)).Started.ShouldHaveSingleItem();
        var flow = (await host.StartAsync("flow")).Header;
        await host.DeliverAsync();

        (await host.LinesAsync(flow.Id)).ShouldBe(["brought"]);
    }

    [Fact]
    public async Task When_somebody_waited_then_nothing_is_kept()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Waiter());
        await host.StartAsync("flow");
        await host.SendEventAsync("x");
        host.Store.Queue.Waiting.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_an_event_has_a_correlation_then_only_a_waiter_of_that_id_gets_it()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Waiter());
        await host.SendEventAsync("x", correlationId: "A", input: Payload);

        await StartAsync(host, "i-b", "B");
        await StartAsync(host, "i-a", "A");
        await host.DeliverAsync();

        (await host.LinesAsync("i-b")).ShouldBeEmpty();
        (await host.LinesAsync("i-a")).ShouldBe(["brought"]);
    }

    [Fact]
    public async Task When_an_instance_waits_twice_at_once_then_both_rests_go_on()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(
            $"{new Drawing("flow").Lines("s", "a", "b").Event("e1", "x").Event("e2", "x")
                .Arrows("s->e1", "s->e2", "e1->a", "e2->b")}");
        await host.SendEventAsync("x");

        var flow = (await host.StartAsync("flow")).Header;
        await host.DeliverAsync();

        (await host.LinesAsync(flow.Id)).ShouldBe(["s", "a", "b"]);
    }

    [Fact]
    public async Task When_a_bookmark_missed_what_came_at_the_same_moment_then_the_sweep_delivers_it()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Waiter());
        var flow = (await host.StartAsync("flow")).Header;
        await host.Store.Queue.AddAsync(
            new QueuedStimulus
            {
                Id = "missed",
                Name = "Elsa.Event",
                Hash = BookmarkHash.Of("Elsa.Event", "x"),
                CreatedAt = host.Clock.GetUtcNow(),
                ExpiresAt = host.Clock.GetUtcNow().AddHours(1),
            },
            null,
            default);

        await host.Get<StimulusKeeper>().RunAsync(default);

        (await host.InstancesAsync("flow")).Single(header => header.Id == flow.Id).Status
            .ShouldBe(InstanceStatus.Finished);
    }

    private static Task<BurstReport> StartAsync(EngineTestHost host, string id, string correlation) =>
        host.Runtime.StartAsync(
            new StartRequest { DefinitionId = "flow", InstanceId = id, CorrelationId = correlation }, default);
}
