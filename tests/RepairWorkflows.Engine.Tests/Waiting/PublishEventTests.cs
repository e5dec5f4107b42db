using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Waiting;

/// <summary>A workflow sends events.</summary>
public sealed class PublishEventTests
{
    private static string Sender(bool isLocal) => $"{new Drawing("sender").Lines("s", "own")
        .Event("w", "x")
        .With(
            "p", "Elsa.PublishEvent", ("eventName", Drawing.Literal("x")), ("isLocalEvent", Drawing.Literal(isLocal)),
            ("payload", Drawing.Script("({ n: 5 })")))
        .Arrows("s->w", "w->own", "s->p")}";

    private static string Waiter => $"{new Drawing("waiter").Event("w", "x")
        .With("a", "Elsa.WriteLine", ("text", Drawing.Script("getOutputFrom('w').n"))).Arrows("w->a")}";

    [Fact]
    public async Task When_it_is_local_then_only_its_own_instance_hears_it()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Waiter);
        await host.PublishAsync(Sender(isLocal: true));
        var waiter = (await host.StartAsync("waiter")).Header;

        var sender = (await host.StartAsync("sender")).Header;
        await host.DeliverAsync();

        (await host.LinesAsync(sender.Id)).ShouldBe(["s", "own"]);
        (await host.LinesAsync(waiter.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_it_is_not_local_then_everybody_hears_it_once_though_it_comes_twice()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Waiter);
        await host.PublishAsync(Sender(isLocal: false));
        var waiter = (await host.StartAsync("waiter")).Header;

        var sender = (await host.StartAsync("sender")).Header;
        await host.DeliverAsync(times: 2);

        (await host.LinesAsync(sender.Id)).ShouldBe(["s", "own"]);
        (await host.LinesAsync(waiter.Id)).ShouldBe(["5"]);
        host.Store.Queue.Waiting.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_message_comes_again_and_its_hearer_waits_anew_then_it_does_not_hear_it_again()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(
            $"{new Drawing("waiter").Event("w1", "x").Lines("a", "b").Event("w2", "x")
                .Arrows("w1->a", "a->w2", "w2->b")}");
        await host.PublishAsync(
            $"{new Drawing("sender").With("p", "Elsa.PublishEvent", ("eventName", Drawing.Literal("x")))}");
        var waiter = (await host.StartAsync("waiter")).Header;

        await host.StartAsync("sender");
        await host.DeliverAsync(times: 3);

        (await host.LinesAsync(waiter.Id)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task When_an_event_starts_workflows_then_each_starts_once_though_it_comes_twice()
    {
        await using var host = new EngineTestHost();
        var trigger = Drawing.Activity(
            "t", "Elsa.Event", ("eventName", Drawing.Literal("x")), ("canStartWorkflow", true));
        await host.PublishAsync($"{new Drawing("started").With(trigger)}");
        await host.PublishAsync(
            $"{new Drawing("sender").With("p", "Elsa.PublishEvent", ("eventName", Drawing.Literal("x")))}");

        await host.StartAsync("sender");
        await host.DeliverAsync(times: 2);

        (await host.InstancesAsync("started")).Count.ShouldBe(1);
    }
}
