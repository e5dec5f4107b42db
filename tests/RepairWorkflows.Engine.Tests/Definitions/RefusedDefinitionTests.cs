using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>A definition that cannot run says where and why; nothing of it is kept.</summary>
public sealed class RefusedDefinitionTests
{
    [Theory]
    [InlineData("\"x\"", "root.type", "'root': expected an activity with a type, found \"x\".")]
    [InlineData(
        """{"type":"Elsa.Sequence","activities":[null,{"id":"a"}]}""", "root.activities[0].type",
        "'root.activities[0]': expected an activity with a type, found null.")]
    [InlineData(
        """{"type":"Elsa.FlowSwitch","cases":[5]}""", "root.cases",
        "'root.cases[0]': expected another kind of value, found [5].")]
    [InlineData(
        """{"type":"Elsa.FlowSwitch","cases":"x"}""", "root.cases", "'root.cases': expected a list, found \"x\".")]
    [InlineData(
        """{"type":"Elsa.Fork","joinMode":"Sideways"}""", "root.joinMode",
        "'root.joinMode': expected WaitAll or WaitAny, found \"Sideways\".")]
    [InlineData(
        """{"type":"Elsa.Sequence","activities":[{"id":"a","type":"Elsa.End"},{"id":"a","type":"Elsa.End"}]}""",
        "root.activities", "Two activities have the id 'a' in 'root.activities'.")]
    [InlineData(
        """{"id":"f","type":"Elsa.Flowchart","activities":[],"connections":["x"]}""", "f.connections",
        "The connection from '' to '' has a missing end.")]
    public async Task When_it_is_saved_or_published_then_the_place_and_what_is_wrong_are_told(
        string root, string field, string message)
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        JsonObject Document() => new() { ["definitionId"] = "d", ["root"] = JsonNode.Parse(root) };

        var drafted = await Should.ThrowAsync<InvalidRequestException>(() => library.SaveAsync(Document(), default));
        var published = await Should.ThrowAsync<InvalidRequestException>(
            () => library.SaveAndPublishAsync(Document(), default));

        drafted.Fields.ShouldContain(error => error.Field == field && error.Message == message, drafted.Message);
        published.Fields.ShouldContain(error => error.Field == field && error.Message == message);
        (await host.Definitions.ListLatestAsync(default)).ShouldBeEmpty();
    }
}
