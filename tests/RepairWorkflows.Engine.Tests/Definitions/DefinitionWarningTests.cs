using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

public sealed class DefinitionWarningTests
{
    [Fact]
    public async Task When_a_step_merges_by_cascade_then_saving_and_publishing_warn_and_go_on()
    {
        await using var host = new EngineTestHost();
        var library = host.Services.GetRequiredService<DefinitionLibrary>();
        var step = Drawing.LineActivity("j");
        step["customProperties"] = new JsonObject { ["mergeMode"] = "Cascade" };
        var document = new Drawing("flow").Lines("a").With(step).Arrows("a->j").ToString();

        var saved = await library.SaveAsync(JsonNode.Parse(document)!.AsObject(), CancellationToken.None);
        var published = await library.PublishLatestAsync("flow", CancellationToken.None);

        saved.Warnings.ShouldHaveSingleItem().Code.ShouldBe("definition.cascade");
        published.Definition.Warnings.ShouldHaveSingleItem().Field.ShouldBe("j");
        published.Definition.IsPublished.ShouldBeTrue();
    }
}
