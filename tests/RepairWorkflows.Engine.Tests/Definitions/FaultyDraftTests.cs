using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>A definition that can be drawn and not run is kept as a draft, and says why it is not published.</summary>
public sealed class FaultyDraftTests
{
    private const string WithoutEnd = """
        {
          "id": "f", "type": "Elsa.Flowchart",
          "activities": [{ "id": "a", "type": "Elsa.End" }],
          "connections": [{ "source": "a", "target": "gone" }]
        }
        """;

    [Theory]
    [InlineData(WithoutEnd, "definition.connection-without-end", "f")]
    [InlineData("""{ "id": "w", "type": "Circle", "workflowDefinitionId": "d" }""", "definition.recursive", "w")]
    public async Task When_it_is_saved_then_it_is_kept_and_the_activity_is_named(
        string root, string code, string activityId)
    {
        await using var host = new EngineTestHost();
        await host.Get<DefinitionLibrary>().SaveAsync(Circle("""{ "type": "Elsa.End" }"""), default);

        var saved = await host.Get<DefinitionLibrary>().SaveAsync(Circle(root), default);

        saved.Faults.ShouldContain(fault => fault.Code == code && fault.ActivityId == activityId);
        (await host.Definitions.FindLatestAsync("d", default))!.Document.ShouldBe(saved.Document);
    }

    [Fact]
    public async Task When_it_is_published_then_it_is_refused_and_the_draft_stays()
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        await library.SaveAsync(Circle(WithoutEnd), default);

        var refusal = await Should.ThrowAsync<InvalidRequestException>(() => library.PublishLatestAsync("d", default));

        refusal.Fields.ShouldHaveSingleItem().Code.ShouldBe("definition.connection-without-end");
        (await host.Definitions.FindPublishedAsync("d", default)).ShouldBeNull();
        (await host.Definitions.FindLatestAsync("d", default))!.IsPublished.ShouldBeFalse();
    }

    [Fact]
    public async Task When_it_is_shown_then_every_activity_has_its_node_id()
    {
        await using var host = new EngineTestHost();
        var saved = await host.Get<DefinitionLibrary>().SaveAsync(Circle(WithoutEnd), default);

        var shown = await host.Get<EditorDocuments>().OfAsync(saved, default);

        $"{shown["root"]!["activities"]![0]!["nodeId"]}".ShouldBe("Workflow1:f:a");
    }

    [Fact]
    public async Task When_another_definition_has_a_type_that_is_missing_then_faulty_drafts_are_no_hindrance()
    {
        await using var host = new EngineTestHost();
        var library = host.Get<DefinitionLibrary>();
        await library.SaveAsync(Circle(WithoutEnd), default);
        var other = JsonNode.Parse("""{ "definitionId": "o", "root": { "type": "Nobody.Knows" } }""")!.AsObject();

        var saved = await library.SaveAsync(other, default);

        saved.Warnings.ShouldContain(warning => warning.Code == EngineErrors.ActivityTypeNotFound);
        (await host.Get<UsableWorkflows>().ListAsync(default)).ShouldHaveSingleItem().TypeName.ShouldBe("Circle");
    }

    private static JsonObject Circle(string root) => new()
    {
        ["definitionId"] = "d",
        ["name"] = "Circle",
        ["options"] = new JsonObject { ["usableAsActivity"] = true },
        ["root"] = JsonNode.Parse(root),
    };
}
