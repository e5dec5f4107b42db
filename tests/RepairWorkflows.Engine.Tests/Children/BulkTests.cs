using System.Text.Json.Nodes;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Children;

/// <summary>A workflow starts another one for each item.</summary>
public sealed class BulkTests
{
    private static JsonObject Bulk(string id, string items, params (string Name, JsonNode? Value)[] more) =>
        Drawing.Activity(
            id, "Elsa.BulkDispatchWorkflows",
            [("workflowDefinitionId", Drawing.Literal("child")), ("items", Drawing.Script(items)), .. more]);

    private static JsonObject Printing(string id, string prefix) => Drawing.Activity(
        id, "Elsa.WriteLine",
        ("text", Drawing.Script($"'{prefix}' + (getVariable('ChildInstanceId') ? '' : ' nobody')")));

    private static string Child => $"{new Drawing("child")
        .Decision("ok", "getInput('Item') != 'bad'").With("q", "Elsa.Fault").Lines("a")
        .Arrows("ok:True->a", "ok:False->q")}";

    [Fact]
    public async Task When_one_of_three_children_faults_then_each_runs_its_port_and_both_outcomes_follow()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Child);
        await host.PublishAsync($"{new Drawing("parent")
            .With(Bulk(
                "d", "['a','bad','c']", ("childCompleted", Printing("cc", "completed")),
                ("childFaulted", Printing("cf", "faulted"))))
            .Lines("z", "y").Arrows("d:Completed->z", "d:Done->y")}");

        var parent = (await host.StartAsync("parent")).Header;
        await host.DeliverAsync(times: 2);

        (await host.LinesAsync(parent.Id)).ShouldBe(["completed", "faulted", "completed", "z", "y"]);
        (await host.InstancesAsync("child")).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("'[1, 2]'")]
    public async Task When_there_are_no_items_then_only_done_follows(string items)
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Child);
        await host.PublishAsync($"{new Drawing("parent").With(Bulk("d", items))
            .Lines("z", "y").Arrows("d:Completed->z", "d:Done->y")}");

        (await host.LinesAsync((await host.StartAsync("parent")).Header.Id)).ShouldBe(["y"]);
    }

    [Fact]
    public async Task When_two_bulks_wait_in_one_instance_then_each_counts_its_own_children()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Child);
        await host.PublishAsync($"{new Drawing("parent").Lines("s", "x", "y")
            .With(Bulk("d1", "['a']")).With(Bulk("d2", "['b','c','d']"))
            .Arrows("s->d1", "s->d2", "d1:Completed->x", "d2:Completed->y")}");

        var parent = (await host.StartAsync("parent")).Header;
        await host.DeliverAsync();

        (await host.LinesAsync(parent.Id)).ShouldBe(["s", "x", "y"]);
        (await host.InstancesAsync("parent")).Single().Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task When_items_are_dictionaries_then_they_are_inputs_and_a_script_gives_the_correlation()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync($"{new Drawing("child")
            .With("a", "Elsa.WriteLine", ("text", Drawing.Script("getInput('No') + getInput('All')")))}");
        await host.PublishAsync($"{new Drawing("parent").With(Bulk(
            "d", "[{ No: 'n1' }, { No: 'n2' }]",
            ("input", Drawing.Expression("Object", """{"All":"!"}""")),
            ("correlationIdFunction", Drawing.Script("'c-' + args.item.No + getItem().No"))))}");

        await host.StartAsync("parent");
        await host.DeliverAsync();

        var children = await host.InstancesAsync("child");
        children.Select(child => child.CorrelationId).ShouldBe(["c-n1n1", "c-n2n2"], ignoreOrder: true);
        foreach (var child in children)
        {
            (await host.LinesAsync(child.Id)).Single().ShouldBe($"{child.CorrelationId![2..4]}!");
        }
    }

    [Fact]
    public async Task When_nobody_waits_then_the_children_start_and_only_done_follows()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(Child);
        await host.PublishAsync($"{new Drawing("parent")
            .With(Bulk("d", "['a','b']", ("waitForCompletion", Drawing.Literal(false))))
            .Lines("z", "y").Arrows("d:Completed->z", "d:Done->y")}");

        var parent = (await host.StartAsync("parent")).Header;
        await host.DeliverAsync();

        (await host.LinesAsync(parent.Id)).ShouldBe(["y"]);
        (await host.InstancesAsync("child")).Count.ShouldBe(2);
    }
}
