using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>What publishing a drawing warns of.</summary>
internal static class PublishedWarnings
{
    public static Task<IReadOnlyList<FieldError>> OfAsync(Drawing drawing) =>
        OfAsync(JsonNode.Parse($"{drawing}")!.AsObject());

    public static async Task<IReadOnlyList<FieldError>> OfAsync(JsonObject document)
    {
        await using var host = new EngineTestHost();
        return (await host.Get<DefinitionLibrary>().SaveAndPublishAsync(document, CancellationToken.None)).Warnings;
    }
}
