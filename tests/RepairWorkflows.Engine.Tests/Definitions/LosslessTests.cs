using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>What a designer drew is the same after load and save, whatever of it the engine understands.</summary>
public sealed class LosslessTests
{
    private const string Drawn = """
        {
          "$schema": "https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json",
          "definitionId": "case", "name": "Case", "toolVersion": "3.8.0.0", "outcomes": ["Ok"],
          "unheard": { "of": [1] },
          "customProperties": { "owner": "水泵" }, "options": { "usableAsActivity": true, "later": 1.50 },
          "inputs": [{ "type": "Int32", "name": "i", "uiHint": "single-line" }],
          "variables": [{ "id": "v", "name": "v", "typeName": "Acme.Thing", "value": "x" }],
          "root": {
            "id": "f", "nodeId": "Workflow1:f", "type": "Elsa.Flowchart", "version": 1,
            "customProperties": { "notFoundConnections": [], "mergeMode": null },
            "metadata": { "designer": { "position": { "x": -1.5, "y": 2e1 } }, "displayText": "甲" },
            "activities": [
              { "id": "x", "type": "Acme.Frobnicate", "foo": { "bar": 1 }, "result": null },
              {
                "id": "a", "type": "Elsa.WriteLine",
                "text": { "typeName": "Acme.X", "expression": { "type": "Cobol" } }
              }
            ],
            "connections": [
              {
                "source": { "activity": "x", "port": "Odd" }, "target": { "activity": "a", "port": "In" },
                "vertices": [{ "x": 1, "y": 2 }]
              }
            ]
          }
        }
        """;

    [Fact]
    public async Task When_it_is_saved_then_the_document_is_what_was_drawn()
    {
        await using var host = new EngineTestHost();
        var library = host.Services.GetRequiredService<DefinitionLibrary>();

        var saved = await library.SaveAsync(JsonNode.Parse(Drawn)!.AsObject(), CancellationToken.None);
        var published = await library.PublishLatestAsync("case", CancellationToken.None);

        foreach (var document in new[] { saved.Document, published.Definition.Document })
        {
            var kept = JsonNode.Parse(document)!.AsObject();
            kept.Remove("id");
            kept.Remove("version");
            JsonNode.DeepEquals(kept, JsonNode.Parse(Drawn)).ShouldBeTrue(document);
        }
    }
}
