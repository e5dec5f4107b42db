using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Compilation;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Shows parts of definitions: what lies inside an activity, the way to one, what scripts may call.</summary>
internal static class DefinitionViews
{
    /// <summary>Maps the slice.</summary>
    public static void MapDefinitionViews(this RouteGroupBuilder api)
    {
        api.MapGet("/workflow-definitions/subgraph/{id}", Inside);
        api.MapGet("/workflow-definitions/subgraph/segments/{id}", Way);
        api.MapPost("/scripting/javascript/type-definitions/{definitionId}", Declarations);
    }

    private static async Task<JsonHttpResult<DrawnNode>> Inside(
        string id, string? parentNodeId, IDefinitionStore store, Subgraphs subgraphs,
        CancellationToken cancellationToken) =>
        TypedResults.Json(
            await subgraphs.AtAsync(await FindAsync(id, store, cancellationToken), parentNodeId, cancellationToken),
            ElsaJson.Default.DrawnNode);

    private static async Task<JsonHttpResult<DrawnWay>> Way(
        string id, string? childNodeId, IDefinitionStore store, Subgraphs subgraphs,
        CancellationToken cancellationToken)
    {
        var version = await FindAsync(id, store, cancellationToken);
        var way = await subgraphs.WayToAsync(version, childNodeId ?? "", cancellationToken)
            ?? throw NotFoundException.OfActivity(childNodeId ?? "");
        return TypedResults.Json(way, ElsaJson.Default.DrawnWay);
    }

    // Editors take whatever comes for declarations: what is not there, or cannot be read, has those of any workflow.
    private static async Task<ContentHttpResult> Declarations(
        string definitionId, IDefinitionStore store, WorkflowCompiler compiler, CancellationToken cancellationToken)
    {
        var latest = (await store.ListVersionsAsync(definitionId, cancellationToken))
            .FirstOrDefault(version => version.IsLatest);
        return TypedResults.Text(
            ScriptDeclarations.For(latest is null ? null : await CompileAsync(latest, compiler, cancellationToken)),
            "application/x-typescript");
    }

    private static async Task<CompiledWorkflow?> CompileAsync(
        StoredDefinition version, WorkflowCompiler compiler, CancellationToken cancellationToken)
    {
        try
        {
            return await compiler.CompileAsync(version.Document, cancellationToken);
        }
        catch (InvalidRequestException)
        {
            return null; // a draft that is half done: its author is told when it is published
        }
    }

    private static async Task<StoredDefinition> FindAsync(
        string id, IDefinitionStore store, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) ?? throw NotFoundException.OfDefinition(id);
}
