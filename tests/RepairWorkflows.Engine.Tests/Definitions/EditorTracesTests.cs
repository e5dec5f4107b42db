using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>What an editor writes by opening a definition changes nothing; what somebody draws does.</summary>
public sealed class EditorTracesTests
{
    private const string Drawn = """
        {
          "definitionId": "d",
          "root": {
            "id": "f", "type": "Elsa.Flowchart", "version": 1,
            "activities": [
              {
                "id": "a", "type": "Elsa.WriteLine", "version": 1,
                "metadata": { "designer": { "position": { "x": 1, "y": 2 }, "size": { "width": 200, "height": 50 } } },
                "text": { "typeName": "String", "expression": { "type": "Literal", "value": "hello" } }
              },
              { "id": "b", "type": "Elsa.End", "version": 1, "metadata": { "designer": { "position": { "x": 9 } } } }
            ],
            "connections": [{ "source": { "activity": "a", "port": "Done" }, "target": { "activity": "b" } }]
          }
        }
        """;

    [Fact]
    public async Task When_an_editor_only_opened_it_then_the_root_is_the_same()
    {
        var root = await SavedAsync(document =>
        {
            document["nodeId"] = "Workflow1:f";
            Step(document, 0)["nodeId"] = "Workflow1:f:a";
            Step(document, 0)["metadata"]!["designer"]!["size"] = JsonNode.Parse("""{ "width": 213.06 }""");
            Step(document, 1)["metadata"]!["designer"]!["size"] = JsonNode.Parse("""{ "width": 80 }""");
            document["connections"]![0]!["vertices"] = new JsonArray();
        });

        JsonNode.DeepEquals(root, JsonNode.Parse(Drawn)!["root"]).ShouldBeTrue(root.ToJsonString());
    }

    [Fact]
    public async Task When_somebody_moved_a_step_bent_an_arrow_or_added_a_step_then_that_is_kept()
    {
        var root = await SavedAsync(document =>
        {
            Step(document, 0)["metadata"]!["designer"]!["position"]!["x"] = 400;
            document["connections"]![0]!["vertices"] = JsonNode.Parse("""[{ "x": 5, "y": 6 }]""");
            document["activities"]!.AsArray().Add(JsonNode.Parse("""
                { "id": "c", "type": "Elsa.End", "version": 1, "metadata": { "designer": { "size": { "width": 7 } } } }
                """));
        });

        Step(root, 0)["metadata"]!["designer"]!["position"]!["x"]!.GetValue<int>().ShouldBe(400);
        root["connections"]![0]!["vertices"]!.AsArray().Count.ShouldBe(1);
        Step(root, 2)["metadata"]!["designer"]!["size"]!["width"]!.GetValue<int>().ShouldBe(7);
    }

    private static JsonNode Step(JsonNode root, int index) => root["activities"]![index]!;

    private static async Task<JsonNode> SavedAsync(Action<JsonNode> edit)
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        await library.SaveAndPublishAsync(JsonNode.Parse(Drawn)!.AsObject(), default);
        var opened = JsonNode.Parse(Drawn)!.AsObject();
        edit(opened["root"]!);
        return JsonNode.Parse((await library.SaveAndPublishAsync(opened, default)).Document)!["root"]!;
    }
}
