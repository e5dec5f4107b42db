using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>What is told when a definition is published, or keeps it from being published.</summary>
public sealed class PublishedDefinitionTests
{
    [Theory]
    [InlineData(
        """
        {"type":"Elsa.WriteLine","id":"a","text":{"typeName":"String","expression":{"type":"Python","value":"1"}}}
        """, "root.text.expression")]
    [InlineData(
        """
        {"type":"Elsa.FlowSwitch","id":"s","cases":[{"label":"x","condition":{"type":"CSharp","value":"true"}}]}
        """, "root.cases[0].condition")]
    public async Task When_a_language_is_not_offered_then_it_is_drafted_and_not_published(string root, string field)
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        await library.SaveAsync(Of(root), default);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => library.SaveAndPublishAsync(Of(root), default));

        refusal.Fields.ShouldHaveSingleItem().Code.ShouldBe(EngineErrors.ExpressionLanguageUnavailable);
        refusal.Fields[0].Field.ShouldBe(field);
    }

    [Theory]
    [InlineData("""{"type":"Acme.Frobnicate","id":"x"}""", "x", "activity.type-not-found")]
    [InlineData(
        """{"type":"Elsa.Event","id":"e","customProperties":{"canStartWorkflow":true}}""", "e.eventName",
        "definition.event-unnamed")]
    [InlineData(
        """
        {"type":"Elsa.Event","id":"e","customProperties":{"canStartWorkflow":true},
          "eventName":{"typeName":"String","expression":{"type":"JavaScript","value":"nix()"}}}
        """, "e", "definition.trigger-unreadable")]
    [InlineData(
        """
        {"type":"Elsa.Sequence","activities":[
          {"type":"Elsa.HttpEndpoint","id":"h","path":"a/{x}","customProperties":{"canStartWorkflow":true}},
          {"type":"Elsa.HttpEndpoint","id":"i","path":"a/{y}","customProperties":{"canStartWorkflow":true}}]}
        """, "i", "definition.path-twice")]
    public async Task When_something_will_hardly_do_what_it_seems_to_then_publishing_warns(
        string root, string field, string code)
    {
        await using var host = new EngineTestHost();

        var published = await host.Get<DefinitionLibrary>().SaveAndPublishAsync(Of(root), default);

        published.Warnings.ShouldHaveSingleItem().Code.ShouldBe(code);
        published.Warnings[0].Field.ShouldBe(field);
    }

    [Fact]
    public async Task When_another_definition_takes_the_same_requests_by_a_path_of_the_same_shape_then_it_warns_too()
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        await library.SaveAndPublishAsync(At("first", "a/{x:int}/b"), default);

        var alike = await library.SaveAndPublishAsync(At("second", "a/{y}/b"), default);
        var rest = await library.SaveAndPublishAsync(At("third", "a/{*y}"), default);

        var warning = alike.Warnings.ShouldHaveSingleItem();
        (warning.Field, warning.Code, warning.Reason).ShouldBe(("h", "definition.path-twice", "elsewhere"));
        warning.Values.ShouldBe(["h", "h", "first", "get", "/a/{}/b"]);
        rest.Warnings.ShouldBeEmpty();
    }

    private static JsonObject At(string id, string path) => new()
    {
        ["definitionId"] = id,
        ["root"] = new JsonObject
        {
            ["type"] = "Elsa.HttpEndpoint",
            ["id"] = "h",
            ["path"] = path,
            ["customProperties"] = new JsonObject { ["canStartWorkflow"] = true },
        },
    };

    private static JsonObject Of(string root) => new() { ["definitionId"] = "d", ["root"] = JsonNode.Parse(root) };
}
