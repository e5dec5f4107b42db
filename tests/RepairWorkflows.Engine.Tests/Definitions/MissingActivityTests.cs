using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>Editors draw a stand-in for an activity whose type is missing; what was drawn is never lost.</summary>
public sealed class MissingActivityTests
{
    private const string Unknown =
        """
        { "id": "x", "type": "Acme.Old", "version": 2, "name": "Old1", "foo": { "bar": [1] },
          "metadata": { "designer": { "position": { "x": 1, "y": 2 } }, "displayText": "Kept" },
          "inner": { "id": "y", "type": "Acme.Inner" } }
        """;

    [Fact]
    public async Task When_it_is_shown_then_a_stand_in_has_all_that_editors_need()
    {
        await using var host = new EngineTestHost();

        var standIn = Step(await ShowAsync(host, await SaveAsync(host, Unknown)));

        JsonNode.DeepEquals(standIn["originalActivityJson"]!.GetValue<string>() is var text
            ? JsonNode.Parse(text)
            : null, JsonNode.Parse(Unknown)).ShouldBeTrue();
        standIn.AsObject().Remove("originalActivityJson");
        JsonNode.DeepEquals(standIn, JsonNode.Parse(
            """
            { "id": "x", "nodeId": "Workflow1:f:x", "type": "Elsa.NotFoundActivity", "version": 1, "name": "Old1",
              "missingTypeName": "Acme.Old", "missingTypeVersion": 2, "customProperties": {},
              "metadata": {
                "displayText": "Not Found: Acme.Old", "designer": { "position": { "x": 1, "y": 2 } }
              } }
            """)).ShouldBeTrue(standIn.ToString());
    }

    [Fact]
    public async Task When_it_is_saved_again_then_the_original_is_back_where_the_stand_in_was_moved_to()
    {
        await using var host = new EngineTestHost();
        var shown = await ShowAsync(host, await SaveAsync(host, Unknown));
        Step(shown)["metadata"]!["designer"]!["position"]!["x"] = 300;

        var saved = await host.Get<DefinitionLibrary>().SaveAsync(shown, default);

        var expected = JsonNode.Parse(Unknown)!;
        expected["metadata"]!["designer"]!["position"]!["x"] = 300;
        JsonNode.DeepEquals(Step(JsonNode.Parse(saved.Document)!), expected).ShouldBeTrue(saved.Document);
    }

    [Fact]
    public async Task When_another_server_exported_a_stand_in_then_it_is_imported_as_what_it_stands_for()
    {
        await using var host = new EngineTestHost();
        var drawn = Document(
            """
            { "id": "x", "type": "Elsa.NotFoundActivity", "version": 1, "missingTypeName": "Elsa.WriteLine",
              "originalActivityJson": "{\"id\":\"x\",\"type\":\"Elsa.WriteLine\",\"text\":\"back\"}" }
            """);

        await host.Get<DefinitionImports>().ImportAsync([new(null, drawn)], default);
        await host.Get<DefinitionLibrary>().PublishLatestAsync("d", default);

        (await host.LinesAsync((await host.StartAsync("d")).Header.Id)).ShouldBe(["back"]);
    }

    [Fact]
    public async Task When_what_it_stands_for_cannot_be_read_then_the_stand_in_stays()
    {
        await using var host = new EngineTestHost();

        var saved = await SaveAsync(
            host, """{ "id": "x", "type": "Elsa.NotFoundActivity", "originalActivityJson": "{" }""");

        Step(JsonNode.Parse(saved.Document)!)["originalActivityJson"]!.GetValue<string>().ShouldBe("{");
    }

    [Fact]
    public async Task When_a_version_is_written_as_text_or_bends_are_null_then_editors_get_what_they_can_draw()
    {
        await using var host = new EngineTestHost();
        var document = Document("""{ "id": "a", "type": "Elsa.WriteLine", "version": "1" }""");
        document["root"]!["connections"] = JsonNode.Parse(
            """[{ "source": { "activity": "a" }, "target": { "activity": "a" }, "vertices": null }]""");

        var shown = await ShowAsync(host, await host.Get<DefinitionLibrary>().SaveAsync(document, default));

        Step(shown)["version"]!.GetValue<int>().ShouldBe(1);
        shown["root"]!["connections"]![0]!.AsObject().ContainsKey("vertices").ShouldBeFalse();
    }

    private static JsonObject Document(string activity) => JsonNode.Parse(
        $$"""
        { "definitionId": "d", "root": { "id": "f", "type": "Elsa.Flowchart", "activities": [{{activity}}] } }
        """)!.AsObject();

    private static Task<StoredDefinition> SaveAsync(EngineTestHost host, string activity) =>
        host.Get<DefinitionLibrary>().SaveAsync(Document(activity), default);

    private static Task<JsonObject> ShowAsync(EngineTestHost host, StoredDefinition version) =>
        host.Get<EditorDocuments>().OfAsync(version, default);

    private static JsonNode Step(JsonNode document) => document["root"]!["activities"]![0]!;
}
