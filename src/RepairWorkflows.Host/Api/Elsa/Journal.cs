using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Execution.Format;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Shows what instances did, event by event.</summary>
internal static class Journal
{
    /// <summary>Maps the slice.</summary>
    public static void MapJournal(this RouteGroupBuilder api)
    {
        api.MapGet("/workflow-instances/{id}/journal", List);
        api.MapPost("/workflow-instances/{id}/journal", ListFiltered);
    }

    /// <summary>All events of an instance, as <paramref name="user"/> may see them.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.InstanceNotFound"/>.</exception>
    public static async Task<IReadOnlyList<JournalItem>> ReadAsync(
        string id, InstanceInspector instances, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var bursts = await instances.GetJournalAsync(id, cancellationToken);
        var names = await instances.ReadNamesAsync(id, cancellationToken);
        return
        [
            .. bursts.SelectMany(burst => Items(id, burst)).Select(item => item with
            {
                ActivityName = names.GetValueOrDefault(item.NodeId),
                Message = item.Message.As(user),
            }),
        ];
    }

    private static Task<JsonHttpResult<ElsaList<JournalItem>>> List(
        string id, HttpRequest request, ClaimsPrincipal user, InstanceInspector instances,
        CancellationToken cancellationToken) =>
        ListAsync(id, JournalFilter.All, request, user, instances, cancellationToken);

    // The page stands in the query here too.
    private static async Task<JsonHttpResult<ElsaList<JournalItem>>> ListFiltered(
        string id, HttpRequest request, ClaimsPrincipal user, InstanceInspector instances,
        CancellationToken cancellationToken) =>
        await ListAsync(
            id, JournalFilter.Of(await ElsaBody.ReadAsync(request)), request, user, instances, cancellationToken);

    private static async Task<JsonHttpResult<ElsaList<JournalItem>>> ListAsync(
        string id, JournalFilter filter, HttpRequest request, ClaimsPrincipal user, InstanceInspector instances,
        CancellationToken cancellationToken)
    {
        var items = await ReadAsync(id, instances, user, cancellationToken);
        return TypedResults.Json(
            ElsaList<JournalItem>.Page([.. items.Where(filter.Admits)], ElsaPage.Of(request)),
            ElsaJson.Default.ElsaListJournalItem);
    }

    private static IEnumerable<JournalItem> Items(string instanceId, BurstRecord burst)
    {
        var executions = burst.Executions.ToDictionary(execution => execution.Id);
        return burst.Entries.Select(entry => Item(instanceId, burst, entry, executions[entry.ExecutionId]));
    }

    private static JournalItem Item(
        string instanceId, BurstRecord burst, JournalEntry entry, ExecutionRecord execution) =>
        new(
            $"{instanceId}-j{entry.Sequence}", entry.ExecutionId, execution.ParentId, entry.ActivityId,
            execution.NodeId, entry.ActivityType, 1, entry.In(burst.At), entry.Sequence, entry.EventName,
            entry.EventName is JournalEvents.Faulted or JournalEvents.Error ? entry.Message : null, entry.ActivityType,
            Payload(entry));

    private static JsonObject? Payload(JournalEntry entry) =>
        entry is { EventName: JournalEvents.Completed or JournalEvents.Emitted, Message: { } outcomes }
            ? new JsonObject
            {
                ["Outcomes"] = new JsonArray([.. outcomes.Split(", ").Select(outcome => JsonValue.Create(outcome))]),
            }
            : null;
}

/// <summary>An event.</summary>
internal sealed record JournalItem(
    string Id, string ActivityInstanceId, string? ParentActivityInstanceId, string ActivityId, string NodeId,
    string ActivityType, int ActivityTypeVersion, DateTimeOffset Timestamp, int Sequence, string EventName,
    string? Message, string Source, JsonObject? Payload)
{
    public string? ActivityName { get; init; }
}
