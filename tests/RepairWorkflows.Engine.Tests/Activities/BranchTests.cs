using System.Text.Json.Nodes;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Activities;

/// <summary>Which way is taken, and what ends how much.</summary>
public sealed class BranchTests
{
    private static JsonArray Cases(params (string Label, string Script)[] cases) =>
        new([.. cases.Select(option => (JsonNode)new JsonObject
        {
            ["label"] = option.Label,
            ["condition"] = new JsonObject { ["type"] = "JavaScript", ["value"] = option.Script },
        })]);

    [Theory]
    [InlineData("MatchFirst", "true", "a")]
    [InlineData("MatchAny", "true", "a,b")]
    [InlineData("MatchFirst", "false", "d")]
    public async Task When_a_switch_is_reached_then_its_mode_decides_which_cases_are_followed(
        string mode, string holds, string lines)
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow")
            .With("s", "Elsa.FlowSwitch", ("cases", Cases(("A", holds), ("B", holds))), ("mode", Drawing.Literal(mode)))
            .Lines("a", "b", "d").Arrows("s:A->a", "s:B->b", "s:Default->d").ToString());

        await host.StartAsync("flow");

        (await host.LinesAsync("i1")).ShouldBe(lines.Split(','));
    }

    [Fact]
    public async Task When_a_script_chooses_outcomes_then_those_are_followed()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow")
            .With("s", "Elsa.RunJavaScript", ("script", Drawing.Literal("setOutcomes(['X','Y'])"))).Lines("x", "y", "z")
            .Arrows("s:X->x", "s:Y->y", "s:Done->z").ToString());

        await host.StartAsync("flow");

        (await host.LinesAsync("i1")).ShouldBe(["x", "y"]);
    }

    [Fact]
    public async Task When_a_nested_flowchart_finishes_the_instance_then_nothing_is_left_to_wait_for()
    {
        await using var host = new EngineTestHost();
        var inner = new Drawing("inner").With("s", "Elsa.Start").With("k", "Elsa.Finish").Arrows("s->k");
        await host.PublishAsync(new Drawing("flow").Lines("a", "z").Delay("w", "01:00:00").With(inner.ToFlowchart("g"))
            .Arrows("a->w", "a->g", "g->z").ToString());

        var report = await host.StartAsync("flow");

        report.Header.Status.ShouldBe(InstanceStatus.Finished);
        host.Store.Timers.ShouldBeEmpty();
        (await host.JournalAsync("i1")).ShouldNotContain(
            entry => entry.ActivityId == "f" && entry.EventName == "Completed");
    }

    [Fact]
    public async Task When_an_output_is_set_then_the_report_brings_it()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow")
            .With("o", "Elsa.SetOutput", (
                "outputName", Drawing.Literal("R")), ("outputValue", Drawing.Script("3 + 4"))).ToString());

        var report = await host.StartAsync("flow");

        Convert.ToInt32(report.Output["R"], null).ShouldBe(7);
    }

    [Fact]
    public async Task When_a_result_is_bound_to_nothing_then_a_later_script_can_still_read_it()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(
            new Drawing("flow").With("r", "Elsa.RunJavaScript", ("script", Drawing.Literal("2 + 3")))
            .With("p", "Elsa.WriteLine", ("text", Drawing.Script("`${getOutputFrom('r')} ${getLastResult()}`")))
            .Arrows("r->p").ToString());

        await host.StartAsync("flow");

        (await host.LinesAsync("i1")).ShouldBe(["5 5"]);
    }
}
