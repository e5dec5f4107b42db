using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Definitions;

/// <summary>What publishing a drawing warns of; what the linter finds comes apart.</summary>
internal static class PublishedWarnings
{
    public static Task<IReadOnlyList<FieldError>> OfAsync(Drawing drawing) =>
        OfAsync(JsonNode.Parse($"{drawing}")!.AsObject());

    public static async Task<IReadOnlyList<FieldError>> OfAsync(JsonObject document) =>
        [.. (await AllAsync(document)).Where(warning => !IsOfTheLinter(warning))];

    public static async Task<IReadOnlyList<FieldError>> FindingsAsync(Drawing drawing) =>
        [.. (await AllAsync(JsonNode.Parse($"{drawing}")!.AsObject())).Where(IsOfTheLinter)];

    private static bool IsOfTheLinter(FieldError warning) => warning.Code.StartsWith("lint.", StringComparison.Ordinal);

    private static async Task<IReadOnlyList<FieldError>> AllAsync(JsonObject document)
    {
        await using var host = new EngineTestHost();
        return (await host.Get<DefinitionLibrary>().SaveAndPublishAsync(document, CancellationToken.None)).Warnings;
    }
}
