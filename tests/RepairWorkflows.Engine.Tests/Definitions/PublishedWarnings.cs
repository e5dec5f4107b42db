using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>What publishing a drawing warns of.</summary>
internal static class PublishedWarnings
{
    public static async Task<IReadOnlyList<FieldError>> OfAsync(Drawing drawing)
    {
        await using var host = new EngineTestHost();
        var document = JsonNode.Parse($"{drawing}")!.AsObject();
        return (await host.Get<DefinitionLibrary>().SaveAndPublishAsync(document, CancellationToken.None)).Warnings;
    }
}
