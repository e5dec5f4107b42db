using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Elsa.Interchange;

/// <summary>Gives definitions away as files.</summary>
internal static class DefinitionExport
{
    // The earliest that an archive can say: equal definitions make equal archives.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Maps the slice.</summary>
    public static void MapDefinitionExport(this RouteGroupBuilder api)
    {
        api.MapGet("/workflow-definitions/{definitionId}/export", One);
        api.MapPost("/bulk-actions/export/workflow-definitions", Several);
    }

    private static async Task<FileContentHttpResult> One(
        string definitionId, string? versionOptions, HttpRequest request, IDefinitionStore store,
        ConsumerUpdates consumers, CancellationToken cancellationToken)
    {
        var versions = await store.ListVersionsAsync(definitionId, cancellationToken);
        var selector = string.IsNullOrEmpty(versionOptions) ? "Latest" : versionOptions;
        var version = VersionSelector.Pick(versions, selector)
            ?? throw NotFoundException.OfVersion(definitionId, selector);
        return bool.TryParse(request.Query["includeConsumingWorkflows"], out var include) && include
            ? await ZipAsync([version, .. await consumers.FindAllAsync([definitionId], cancellationToken)])
            : TypedResults.File(ExportedFile.Write(version), "application/json", ExportedFile.NameOf(version));
    }

    private static async Task<Results<FileContentHttpResult, NoContent>> Several(
        HttpRequest request, IDefinitionStore store, ConsumerUpdates consumers, CancellationToken cancellationToken)
    {
        var body = await ElsaBody.ReadAsync(request);
        var versions = await store.FindManyAsync(body.Texts("ids"), cancellationToken);
        var also = body["includeConsumingWorkflows"] is JsonValue value && value.TryGetValue<bool>(out var yes) && yes
            ? await consumers.FindAllAsync(
                [.. versions.Select(version => version.DefinitionId).Distinct()], cancellationToken)
            : [];
        return versions.Count == 0 ? TypedResults.NoContent() : await ZipAsync([.. versions, .. also]);
    }

    private static async Task<FileContentHttpResult> ZipAsync(IEnumerable<StoredDefinition> versions)
    {
        var content = new MemoryStream();
        await using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var version in versions.OrderBy(version => version.DefinitionId, StringComparer.Ordinal)
                .ThenBy(version => version.Version))
            {
                var entry = zip.CreateEntry(ExportedFile.NameOf(version), CompressionLevel.Optimal);
                entry.LastWriteTime = Epoch;
                await using var file = await entry.OpenAsync();
                await file.WriteAsync(ExportedFile.Write(version));
            }
        }

        return TypedResults.File(content.ToArray(), "application/zip", "workflow-definitions.zip");
    }
}
