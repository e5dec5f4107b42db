using System.Text.Json.Nodes;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Execution;

/// <summary>What a fault does to the instance around it.</summary>
public sealed class FaultTests
{
    private static Drawing TwoBranches() =>
        new Drawing("flow").Lines("s", "1a", "1b", "2a").Event("e1", "x").Event("e2", "y")
            .With("bad", "Elsa.Fault", ("message", Drawing.Literal("pump failed")))
            .Arrows("s->1a", "s->2a", "1a->e1", "e1->1b", "2a->bad", "bad->e2");

    [Fact]
    public async Task When_the_definition_says_nothing_then_the_instance_ends_as_faulted()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(TwoBranches().ToString());

        var report = await host.StartAsync("flow");
        var after = await host.ResumeAsync(report.Header.Id, "x");

        report.Header.Status.ShouldBe(InstanceStatus.Faulted);
        report.Header.IncidentCount.ShouldBe(1);
        after.Header.Status.ShouldBe(InstanceStatus.Faulted);
        (await host.LinesAsync(report.Header.Id)).ShouldBe(["s", "1a", "2a"]);
    }

    [Fact]
    public async Task When_it_continues_with_incidents_then_the_other_branch_goes_on()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(TwoBranches().ContinueWithIncidents().ToString());

        var report = await host.StartAsync("flow");
        var after = await host.ResumeAsync(report.Header.Id, "x");

        report.Header.Status.ShouldBe(InstanceStatus.Suspended);
        after.Header.Status.ShouldBe(InstanceStatus.Suspended);
        after.Header.IncidentCount.ShouldBe(1);
        (await host.LinesAsync(report.Header.Id)).ShouldBe(["s", "1a", "2a", "1b"]);
    }

    [Fact]
    public async Task When_a_type_is_not_there_then_the_definition_loads_and_the_step_faults()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Lines("a").With("x", "Acme.Frobnicate").Arrows("a->x").ToString());

        var report = await host.StartAsync("flow");

        report.Header.Status.ShouldBe(InstanceStatus.Faulted);
        (await host.JournalAsync(report.Header.Id))
            .Single(entry => entry.EventName == "Faulted")
            .Message.ShouldBe("Activity type 'Acme.Frobnicate' version '0' could not be found.");
    }

    [Fact]
    public async Task When_a_fault_is_drawn_then_the_incident_keeps_what_its_author_says()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").With(
            "bad", "Elsa.Fault", ("code", Drawing.Literal("E42")), ("category", Drawing.Literal("Pump")),
            ("faultType", Drawing.Literal("Business")), ("message", Drawing.Literal("boom"))).ToString());

        var report = await host.StartAsync("flow");
        var incident = report.Incidents.ShouldHaveSingleItem();

        (incident.Code, incident.Message).ShouldBe((EngineErrors.ActivityFaulted, "boom"));
        incident.Metadata.ShouldBe(new Dictionary<string, string>
        {
            ["code"] = "E42",
            ["category"] = "Pump",
            ["faultType"] = "Business",
        });
    }

    [Theory]
    [InlineData("Elsa.SetVariable", """{"variable":{"id":"zz","name":"zz"}}""", EngineErrors.ActivityFailed, null)]
    [InlineData("Elsa.SetOutput", "{}", EngineErrors.ActivityFailed, null)]
    [InlineData("Elsa.PublishEvent", "{}", EngineErrors.ActivityFailed, null)]
    [InlineData(
        "Elsa.Delay", """{"timeSpan":{"typeName":"TimeSpan","expression":{"type":"Literal","value":"abc"}}}""",
        EngineErrors.InputNotEvaluated, EngineErrors.ConversionFailed)]
    [InlineData(
        "Elsa.WriteLine", """{"text":{"typeName":"String","expression":{"type":"JavaScript","value":"nix()"}}}""",
        EngineErrors.InputNotEvaluated, EngineErrors.ExpressionFailed)]
    [InlineData(
        "Elsa.RunJavaScript",
        """{"script":{"typeName":"String","expression":{"type":"Literal","value":"throw new Error('boom')"}}}""",
        EngineErrors.ExpressionFailed, EngineErrors.ExpressionFailed)]
    public async Task When_a_step_asks_for_what_cannot_be_then_the_incident_has_the_code_of_that(
        string type, string members, string code, string? cause)
    {
        await using var host = new EngineTestHost();
        var step = JsonNode.Parse(members)!.AsObject();
        (step["id"], step["type"]) = ("x", type);
        await host.PublishAsync(new Drawing("flow").With(step).ToString());

        var incident = (await host.StartAsync("flow")).Incidents.ShouldHaveSingleItem();

        (incident.Code, incident.CauseCode).ShouldBe((code, cause));
    }

    [Fact]
    public async Task When_steps_follow_each_other_in_a_burst_then_the_journal_tells_when_each_was()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Lines("a", "b").Arrows("a->b").ToString());

        var entries = await host.JournalAsync((await host.StartAsync("flow")).Header.Id);

        entries.Select(entry => entry.Microseconds).ShouldBeInOrder();
        entries[^1].Microseconds.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task When_a_loop_never_ends_then_it_becomes_an_incident()
    {
        await using var host = new EngineTestHost();
        await host.PublishAsync(new Drawing("flow").Lines("a", "b").Arrows("a->b", "b->a").ToString());

        var report = await host.StartAsync("flow");

        report.Header.Status.ShouldBe(InstanceStatus.Faulted);
        report.Header.IncidentCount.ShouldBe(1);
    }
}
