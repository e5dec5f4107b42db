using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>A definition that nobody could draw says where and why; nothing of it is kept.</summary>
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
        "root.activities", "'root.activities': 2 activities have the id 'a'.")]
    [InlineData(
        """{"type":"Elsa.Sequence","activities":"abc"}""", "root.activities",
        "'root.activities': expected a list, found \"abc\".")]
    [InlineData(
        """{"type":"Elsa.Sequence","activities":[{"type":"Elsa.End","id":5}]}""", "root.activities[0].id",
        "'root.activities[0].id': expected text, found 5.")]
    [InlineData(
        """{"type":"Elsa.Sequence","version":"x"}""", "root.version",
        "'root.version': expected a whole number, found \"x\".")]
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

    [Fact]
    public async Task When_many_things_are_wrong_then_all_of_them_are_told_at_once()
    {
        await using var host = new EngineTestHost();
        var document = JsonNode.Parse("""
            {
              "definitionId": "d", "name": 5, "variables": "x", "inputs": [{"name":"i","type":"Nix"}],
              "root": {
                "type": "Elsa.Flowchart", "id": "f",
                "activities": [{"type":"Elsa.End","id":"a"},{"type":"Elsa.End","id":"a"},{"id":"b"}],
                "connections": [{"source":"a","target":"zz"}]
              }
            }
            """)!.AsObject();

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => host.Get<DefinitionLibrary>().SaveAsync(document, default));

        refusal.Fields.Select(error => error.Field).ShouldBe(
            [
                "name", "variables", "inputs[0].type", "root.activities[2].type", "root.activities",
                "root.connections[0]",
            ],
            ignoreOrder: true);
    }
}
