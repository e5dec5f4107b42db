using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Runtime;

/// <summary>A trigger of which nobody could tell what it waits for.</summary>
public sealed class EmptyTriggerTests
{
    [Fact]
    public async Task When_a_trigger_has_no_payload_then_its_definition_is_not_published()
    {
        await using var host = new EngineTestHost(engine => engine.AddActivity<Bare>());
        var document = new Drawing("bare").With("t", "Tests.Bare", ("canStartWorkflow", true)).ToString();
        var library = host.Services.GetRequiredService<DefinitionLibrary>();

        var refusal = await Should.ThrowAsync<InvalidRequestException>(
            () => library.SaveAndPublishAsync((JsonObject)JsonNode.Parse(document)!, CancellationToken.None));

        refusal.Message.ShouldBe("Trigger should have a payload: 't': it does not say what it waits for.");
        (await host.Definitions.FindLatestAsync("bare", CancellationToken.None)).ShouldBeNull();
    }

    [Activity("Tests", "Bare", "Tests")]
    private sealed class Bare : Activity
    {
        public override ValueTask<ActivityResult> ExecuteAsync(
            ActivityContext context, CancellationToken cancellationToken) => ValueTask.FromResult(ActivityResult.Done);

        public override ValueTask<IReadOnlyList<Bookmark>> GetTriggersAsync(
            ActivityContext context, CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<Bookmark>>([new Bookmark { Name = "Tests" }]);
    }
}
