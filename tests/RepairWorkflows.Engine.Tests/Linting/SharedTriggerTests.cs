using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Engine.Tests.Definitions;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Linting;

/// <summary>One stimulus that starts in two places.</summary>
public sealed class SharedTriggerTests
{
    [Fact]
    public async Task When_two_steps_are_started_by_one_event_then_it_is_found()
    {
        var finding = (await PublishedWarnings.FindingsAsync(
            new Drawing("flow").With(Trigger("a", "call")).With(Trigger("b", "call")))).ShouldHaveSingleItem();

        (finding.Code, finding.Field).ShouldBe((EngineErrors.LintTriggerTwice, "b"));
        finding.Values.ShouldBe(["b", "call", "a"]);
    }

    [Fact]
    public async Task When_the_names_differ_by_a_letter_then_nothing_is_found() =>
        (await PublishedWarnings.FindingsAsync(
            new Drawing("flow").With(Trigger("a", "call")).With(Trigger("b", "Call")))).ShouldBeEmpty();

    [Fact]
    public async Task When_another_definition_is_started_by_it_then_it_is_named()
    {
        await using var host = new EngineTestHost();
        await PublishAsync(host, "first");
        var warnings = await PublishAsync(host, "second");

        warnings.ShouldHaveSingleItem().Values.ShouldBe(["a", "call", "a", "first"]);
        (await PublishAsync(host, "second")).ShouldHaveSingleItem(); // its own version before counts for nothing
    }

    private static async Task<IReadOnlyList<FieldError>> PublishAsync(EngineTestHost host, string definitionId) =>
        (await host.Get<DefinitionLibrary>().SaveAndPublishAsync(
            JsonNode.Parse($"{new Drawing(definitionId).With(Trigger("a", "call"))}")!.AsObject(),
            CancellationToken.None)).Warnings;

    private static JsonObject Trigger(string id, string name)
    {
        var trigger = Drawing.Activity(id, "Elsa.Event", ("eventName", Drawing.Literal(name)));
        trigger["customProperties"] = new JsonObject { ["canStartWorkflow"] = true };
        return trigger;
    }
}
