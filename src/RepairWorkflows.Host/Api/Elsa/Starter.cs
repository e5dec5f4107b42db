using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Engine.Runtime.Messages;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Starts instances as a request wishes.</summary>
internal sealed class Starter(
    IWorkflowRuntime runtime, IDefinitionStore definitions, DefinitionCatalogue catalogue, Dispatcher dispatcher)
{
    /// <summary>
    /// Starts one, and runs it to its first rest. What it answers the request with is left to the caller to send.
    /// </summary>
    /// <returns>The new instance's id; null when the definition's activation strategy refuses.</returns>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    public async Task<string?> StartAsync(
        string definitionId, JsonObject wish, HttpExchange http, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(definitionId, wish, cancellationToken);
        try
        {
            var heeding = request with { HeedsStrategy = true, Http = http };
            return (await runtime.StartAsync(heeding, cancellationToken)).Header.Id;
        }
        catch (ActivationRefusedException)
        {
            return null;
        }
    }

    /// <summary>Has one started after the answer.</summary>
    /// <returns>The id it will have.</returns>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    public async Task<string> DispatchAsync(string definitionId, JsonObject wish, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(definitionId, wish, cancellationToken);
        await dispatcher.DispatchAsync(request, cancellationToken);
        return request.InstanceId;
    }

    /// <summary>Likewise for several alike: none of them has a correlation id or a name of its own.</summary>
    public async Task<IReadOnlyList<string>> DispatchAsync(
        string definitionId, JsonObject wish, int count, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(definitionId, wish, cancellationToken);
        string[] ids = [.. Enumerable.Range(0, count).Select(_ => ShortId.New())];
        await dispatcher.DispatchAsync(request with { CorrelationId = null, Name = null }, ids, cancellationToken);
        return ids;
    }

    private async Task<StartRequest> RequestAsync(
        string definitionId, JsonObject wish, CancellationToken cancellationToken)
    {
        var versionId = await VersionAsync(definitionId, wish, cancellationToken);
        var variables = JsonInput.Read(Values(wish, "variables"));
        await CheckAsync(versionId, variables, cancellationToken);
        return new StartRequest
        {
            DefinitionId = definitionId,
            VersionId = versionId,
            InstanceId = ShortId.New(),
            CorrelationId = wish.Text("correlationId"),
            Name = wish.Text("name"),
            TriggerActivityId = wish.Text("triggerActivityId"),
            Input = JsonInput.Read(Values(wish, "input")),
            Variables = variables,
        };
    }

    private async Task CheckAsync(
        string versionId, IReadOnlyDictionary<string, object?> variables, CancellationToken cancellationToken)
    {
        var workflow = await catalogue.GetVersionAsync(versionId, cancellationToken);
        if (FirstVariables.MisfitsIn(workflow.Definition, variables).ToList() is { Count: > 0 } misfits)
        {
            throw new InvalidRequestException(HostErrors.RequestInvalid, "Parameters are wrong.", misfits);
        }
    }

    private async Task<string> VersionAsync(
        string definitionId, JsonObject wish, CancellationToken cancellationToken) =>
        (await FindAsync(definitionId, wish, cancellationToken))?.Id
        ?? throw NotFound(definitionId, wish);

    private static NotFoundException NotFound(string definitionId, JsonObject wish) =>
        VersionWords.Of(wish) is { } selector
            ? NotFoundException.OfVersion(definitionId, selector)
            : NotFoundException.OfPublished(definitionId);

    private async Task<StoredDefinition?> FindAsync(
        string definitionId, JsonObject wish, CancellationToken cancellationToken) =>
        VersionWords.Of(wish) is { } selector
            ? VersionSelector.Pick(await definitions.ListVersionsAsync(definitionId, cancellationToken), selector)
            : await definitions.FindPublishedAsync(definitionId, cancellationToken);

    // In a query they are JSON text.
    private static JsonObject? Values(JsonObject wish, string member)
    {
        var values = wish.Member(member);
        if (values is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0)
        {
            try
            {
                return JsonNode.Parse(text) as JsonObject;
            }
            catch (JsonException)
            {
                throw new InvalidRequestException(
                    HostErrors.RequestInvalid, $"The {member} is no JSON object.",
                    [new(member, "field.malformed", $"The {member} is no JSON object.")]);
            }
        }

        return values as JsonObject;
    }
}
