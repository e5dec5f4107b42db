using System.IO.Compression;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs;

namespace RepairWorkflows.Host.Api.Elsa.Interchange;

/// <summary>Gives instances away as files, to be read: what they are, and all they did.</summary>
internal static class InstanceExport
{
    private static readonly string[] GetAndPost = ["GET", "POST"];

    /// <summary>Maps the slice.</summary>
    public static void MapInstanceExport(this RouteGroupBuilder api)
    {
        api.MapMethods("/workflow-instances/{id}/export", GetAndPost, One);
        api.MapMethods("/bulk-actions/export/workflow-instances", GetAndPost, Several);
    }

    private static async Task<FileContentHttpResult> One(
        string id, ClaimsPrincipal user, InstanceInspector instances, CancellationToken cancellationToken) =>
        await ExportedInstance.WriteAsync(id, instances, user, cancellationToken) is { } content
            ? TypedResults.File(content, "application/json", ExportedInstance.NameOf(id))
            : throw NotFoundException.OfInstance(id);

    // One alone comes as it is, as from an Elsa server.
    private static async Task<Results<FileContentHttpResult, NoContent>> Several(
        HttpRequest request, ClaimsPrincipal user, IInstanceReader reader, InstanceInspector instances,
        CancellationToken cancellationToken)
    {
        var ids = HttpMethods.IsGet(request.Method)
            ? Wish.Of(request.Query).Texts("ids")
            : (await ElsaBody.ReadAsync(request)).Texts("ids");
        if (ids is [var only])
        {
            return await One(only, user, instances, cancellationToken);
        }

        var found = ids.Count == 0 ? [] : await FindAsync(ids, reader, cancellationToken);
        return found.Count == 0
            ? TypedResults.NoContent()
            : TypedResults.File(
                await ZipAsync(found, id => ExportedInstance.WriteAsync(id, instances, user, cancellationToken)),
                "application/zip", "workflow-instances.zip");
    }

    private static async Task<IReadOnlyList<string>> FindAsync(
        IReadOnlyList<string> ids, IInstanceReader reader, CancellationToken cancellationToken)
    {
        if (ids.Count > IInstanceReader.LargestPage)
        {
            var told = $"ids may name {IInstanceReader.LargestPage} at most.";
            throw new InvalidRequestException(
                HostErrors.RequestInvalid, "Parameters are wrong.", [new("ids", RepairErrors.FieldOutOfRange, told)]);
        }

        var filter = new InstanceFilter { Ids = ids };
        var page = await reader.ListAsync(filter, 0, IInstanceReader.LargestPage, cancellationToken);
        return [.. page.Headers.Select(header => header.Id).Order(StringComparer.Ordinal)];
    }

    // One document at a time lies in memory as it is, the others packed.
    private static async Task<byte[]> ZipAsync(IReadOnlyList<string> ids, Func<string, Task<byte[]?>> write)
    {
        var content = new MemoryStream();
        await using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var id in ids)
            {
                if (await write(id) is { } document)
                {
                    await using var file = await zip.CreateEntry(ExportedInstance.NameOf(id)).OpenAsync();
                    await file.WriteAsync(document);
                }
            }
        }

        return content.ToArray();
    }
}
