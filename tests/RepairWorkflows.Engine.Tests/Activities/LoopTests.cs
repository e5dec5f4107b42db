using System.Text.Json.Nodes;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Activities;

/// <summary>Loops: how often, with which value, and how they end.</summary>
public sealed class LoopTests
{
    private static JsonObject Current(string id) =>
        Drawing.Activity(id, "Elsa.WriteLine", ("text", Drawing.Script("`${getVariable('CurrentValue')}`")));

    private static JsonObject Each(string id, string items, JsonObject body) =>
        Drawing.Activity(id, "Elsa.ForEach", ("items", Drawing.Script(items)), ("body", body));

    private static JsonObject Row(string id, params JsonNode[] steps) =>
        Drawing.Activity(id, "Elsa.Sequence", ("activities", new JsonArray(steps)));

    [Theory]
    [InlineData(1, 3, 1, true, "1,2,3")]
    [InlineData(1, 3, 1, false, "1,2")]
    [InlineData(3, 1, -1, true, "3,2,1")]
    [InlineData(3, 1, 1, true, "")]
    public async Task When_it_counts_then_the_body_runs_for_each_number(
        int start, int end, int step, bool inclusive, string lines)
    {
        await using var host = new EngineTestHost();
        var loop = Drawing.Activity(
            "l", "Elsa.For", (
                "start", Drawing.Literal(start)), ("end", Drawing.Literal(end)), ("step", Drawing.Literal(step)),
            ("outerBoundInclusive", Drawing.Literal(inclusive)), ("body", Current("b")));
        await host.PublishAsync(new Drawing("flow").WithRoot(loop));

        var report = await host.StartAsync("flow");

        report.Header.Status.ShouldBe(InstanceStatus.Finished);
        (await host.LinesAsync("i1")).ShouldBe(lines.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task When_loops_are_nested_then_each_keeps_its_own_value()
    {
        await using var host = new EngineTestHost();
        var inner = Each("inner", "[1,2]", Current("i"));
        await host.PublishAsync(
            new Drawing("flow").WithRoot(Each("outer", "['x','y']", Row("r", inner, Current("o")))));

        await host.StartAsync("flow");

        (await host.LinesAsync("i1")).ShouldBe(["1", "2", "x", "1", "2", "y"]);
    }

    [Fact]
    public async Task When_an_inner_loop_breaks_then_only_that_loop_ends()
    {
        await using var host = new EngineTestHost();
        var stop = Drawing.Activity(
            "s", "Elsa.If", ("condition", Drawing.Script("getVariable('CurrentValue') == 2")), (
                "then", Drawing.Activity("k", "Elsa.Break")));
        var inner = Each("inner", "[1,2,3]", Row("q", stop, Current("i")));
        await host.PublishAsync(
            new Drawing("flow").WithRoot(Each("outer", "['x','y']", Row("r", inner, Drawing.LineActivity("o")))));

        var report = await host.StartAsync("flow");

        report.Header.Status.ShouldBe(InstanceStatus.Finished);
        (await host.LinesAsync("i1")).ShouldBe(["1", "o", "1", "o"]);
    }

    [Fact]
    public async Task When_a_body_rests_then_the_loop_goes_on_with_the_next_item_after_it()
    {
        await using var host = new EngineTestHost();
        var wait = Drawing.Activity("w", "Elsa.Delay", ("timeSpan", Drawing.Literal("00:00:01")));
        await host.PublishAsync(new Drawing("flow").WithRoot(Each("l", "['a','b']", Row("r", wait, Current("c")))));

        await host.StartAsync("flow");
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));
        var afterOne = await host.LinesAsync("i1");
        await host.AdvanceAsync(TimeSpan.FromSeconds(1));

        afterOne.ShouldBe(["a"]);
        (await host.LinesAsync("i1")).ShouldBe(["a", "b"]);
        (await host.Store.FindAsync("i1", CancellationToken.None))!.Header.Status.ShouldBe(InstanceStatus.Finished);
    }

    [Fact]
    public async Task When_a_while_counts_a_kept_variable_then_it_survives_the_rests_in_its_body()
    {
        await using var host = new EngineTestHost();
        var count = Drawing.Activity(
            "s", "Elsa.SetVariable", (
                "variable", new JsonObject { ["id"] = "n" }), ("value", Drawing.Script("getVariable('n')+1")));
        var wait = Drawing.Activity("w", "Elsa.Delay", ("timeSpan", Drawing.Literal("00:00:01")));
        var loop = Drawing.Activity(
            "l", "Elsa.While", ("condition", Drawing.Script("getVariable('n') < 3")), (
                "body", Row("r", count, wait, Drawing.LineActivity("x"))));
        await host.PublishAsync(new Drawing("flow").Variable("n", "Int32", "0").WithRoot(loop));

        await host.StartAsync("flow");
        await host.AdvanceAsync(TimeSpan.FromSeconds(3));

        (await host.LinesAsync("i1")).ShouldBe(["x", "x", "x"]);
    }

    [Fact]
    public async Task When_a_loop_runs_ten_thousand_rounds_then_it_ends()
    {
        await using var host = new EngineTestHost();
        var loop = Drawing.Activity(
            "l", "Elsa.For", ("start", Drawing.Literal(1)), (
                "end", Drawing.Literal(10_000)), ("body", Drawing.Activity("n", "Elsa.Start")));
        await host.PublishAsync(new Drawing("flow").WithRoot(loop));

        var report = await host.StartAsync("flow");

        report.Header.Status.ShouldBe(InstanceStatus.Finished);
        (await host.JournalAsync("i1")).Count(
            entry => entry.ActivityId == "n" && entry.EventName == "Completed").ShouldBe(10_000);
    }
}
