using System.Text.Json.Nodes;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Runtime;

/// <summary>Whom an event starts, and whom it takes on.</summary>
public sealed class StimuliTests
{
    private static JsonObject Trigger(string id, string name)
    {
        var activity = Drawing.Activity(id, "Elsa.Event", ("eventName", Drawing.Literal(name)));
        activity["customProperties"] = new JsonObject { ["canStartWorkflow"] = true };
        return activity;
    }

    [Fact]
    public async Task When_an_event_triggers_a_workflow_then_it_starts_and_does_not_wait_for_that_event()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").With(Trigger("t", "x")).Lines("a").Arrows("t->a").ToString());

        var report = await host.SendEventAsync("x");

        (await host.LinesAsync(report.Started.ShouldHaveSingleItem())).ShouldBe(["a"]);
    }

    [Fact]
    public async Task When_several_triggers_are_drawn_then_the_flow_begins_at_the_one_that_was_hit()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").With(Trigger("t1", "a")).With(Trigger("t2", "b")).Lines("x", "y")
            .Delay("w", "00:00:01").Arrows("t1->x", "t2->w", "w->y").ToString());

        var report = await host.SendEventAsync("b");
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));

        (await host.LinesAsync(report.Started.ShouldHaveSingleItem())).ShouldBe(["y"]);
    }

    [Fact]
    public async Task When_an_event_starts_a_workflow_that_waits_for_it_again_then_it_is_taken_on_at_once()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").With(Trigger("t", "x")).Lines("a", "b").Event("e", "x")
            .Arrows("t->a", "a->e", "e->b").ToString());

        var report = await host.SendEventAsync("x");

        (await host.LinesAsync(report.Started.ShouldHaveSingleItem())).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task When_an_event_is_correlated_then_only_rests_of_that_id_go_on()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Input("c", "String", survives: false)
            .With("cor", "Elsa.Correlate", ("correlationId", Drawing.Script("getInput('c')"))).Event(
                "e", "x").Lines("a")
            .Arrows("cor->e", "e->a").ToString());
        var first = await host.StartAsync("flow", ("c", "A"));
        var second = await host.StartAsync("flow", ("c", "B"));

        var report = await host.SendEventAsync("x", correlationId: "A");

        report.Resumed.ShouldBe([first.Header.Id]);
        (await host.LinesAsync(second.Header.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_an_event_brings_something_then_the_waiting_step_hands_it_on()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Variable("v", "ObjectDictionary", null)
            .With("e", "Elsa.Event", ("eventName", Drawing.Literal("x")), ("result", new JsonObject
            {
                ["typeName"] = "Object",
                ["memoryReference"] = new JsonObject { ["id"] = "v" },
            }))
            .With("p", "Elsa.WriteLine", ("text", Drawing.Script("getVariable('v').part"))).Arrows("e->p").ToString());
        var report = await host.StartAsync("flow");

        await host.SendEventAsync("x", input: new Dictionary<string, object?> { ["part"] = "valve" });

        (await host.LinesAsync(report.Header.Id)).ShouldBe(["valve"]);
    }
}
