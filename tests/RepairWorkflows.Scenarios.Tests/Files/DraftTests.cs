using System.Text.Json.Nodes;
using RepairWorkflows.Host.Playing;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Scenarios.Tests.Files;

/// <summary>A scenario is played against whatever definition is given, and whatever rules are in force.</summary>
public sealed class DraftTests
{
    private const string Process = "unified-report";

    private const string Story = """
        # Story
        process: unified-report
        given
        Service agent report
        Service agent Triage: Urgency = Emergency
        then
        limit emergency-dispatch running
        """;

    [Fact]
    public async Task When_a_draft_leaves_something_out_then_what_holds_of_the_shipped_definition_fails()
    {
        (await PlayAsync(ShippedDefinition())).Failures.ShouldBeEmpty();

        var draft = ShippedDefinition();
        draft["root"]!["connections"]!.AsArray().RemoveAll(arrow =>
            (string?)arrow!["target"]!["activity"] == "start-emergency-dispatch");
        var failure = (await PlayAsync(draft)).Failures.ShouldHaveSingleItem();

        (failure.Line, failure.Code).ShouldBe((7, ScenarioErrors.NotAsExpected));
    }

    [Fact]
    public async Task When_a_step_breaks_then_the_scenario_fails_even_where_nothing_expects_otherwise()
    {
        var draft = ShippedDefinition();
        Step(draft, "alarm-engineering")["what"]!["expression"] =
            new JsonObject { ["type"] = "JavaScript", ["value"] = "throw new Error('no word for it')" };

        var failures = (await PlayAsync(draft)).Failures;

        failures.ShouldContain(failure => failure.Code == ScenarioErrors.ProcessBroken
            && failure.Message.Contains("no word for it"));
    }

    [Fact]
    public async Task When_a_draft_cannot_be_run_then_that_is_told_instead()
    {
        var draft = ShippedDefinition();
        Step(draft, "triage")["under"]!["expression"]!["value"] = "lunch";

        var failure = (await PlayAsync(draft)).Failures.ShouldHaveSingleItem();

        (failure.Line, failure.Code).ShouldBe((0, ScenarioErrors.ProcessBroken));
        failure.Message.ShouldContain("lunch");
    }

    [Fact]
    public async Task When_other_rules_are_in_force_then_they_hold_in_the_scenario()
    {
        var book = new ARulebook(TimeProvider.System);
        await book.SendAsync<PublishPolicy, RulePublished>(new PublishPolicy(
            "emergency-dispatch",
            """{ "name": "emergency-dispatch", "length": { "wall": "00:07:00" }, "stages": [{ "percent": 100 }] }""",
            null, "shorter", People.Owner));

        var plays = new ScenarioPlays(
            ClockRules.Of(new SiteOptions()), WithOthers(ShippedDefinition()), await book.ReadAsync());
        (await plays.PlayAsync($"{Story}, due 09:07", CancellationToken.None)).Failures.ShouldBeEmpty();
    }

    private static JsonObject ShippedDefinition() =>
        JsonNode.Parse(File.ReadAllText(ShippedDefinitions.PathOf(Process)))!.AsObject();

    private static JsonNode Step(JsonObject definition, string id) =>
        definition["root"]!["activities"]!.AsArray().Single(step => (string?)step!["id"] == id)!;

    private static Task<ScenarioReport> PlayAsync(JsonObject definition) =>
        new ScenarioPlays(Rules.Shipped, WithOthers(definition)).PlayAsync(Story, CancellationToken.None);

    // The draft in the place of the shipped one, beside those that it uses.
    private static IReadOnlyList<string> WithOthers(JsonObject draft) =>
    [
        .. ShippedScenarios.Definitions.Select(text => (string?)JsonNode.Parse(text)!["definitionId"] == Process
            ? draft.ToJsonString()
            : text),
    ];
}
