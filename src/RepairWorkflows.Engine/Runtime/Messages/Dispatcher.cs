using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution.Messages;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Engine.Runtime.Messages;

/// <summary>Has things done after the answer: they are stored when these methods return, and done soon after.</summary>
public sealed class Dispatcher(
    IWorkflowStore store, DefinitionCatalogue catalogue, CommitListeners listeners, TimeProvider clock)
{
    // Characters of messages. A start alone may bring some megabytes, and they are all in memory at once.
    private const int MostInACommit = 4 << 20;

    /// <summary>Has an instance started. Of the request neither domain state nor a memory is kept.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    public Task DispatchAsync(StartRequest request, CancellationToken cancellationToken) =>
        DispatchAsync(request, [request.InstanceId], cancellationToken);

    /// <summary>Has an instance started for each of <paramref name="ids"/>, all of them as requested.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    public async Task DispatchAsync(
        StartRequest request, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var start = await StartAsync(request, cancellationToken);
        var portion = Math.Max(1, MostInACommit / EngineMessage.Of(start).Payload.Length);
        foreach (var some in ids.Chunk(portion))
        {
            var messages = some.Select(id => EngineMessage.Of(start with { InstanceId = id }));
            await SendAsync([.. messages], cancellationToken);
        }
    }

    /// <summary>Has a stimulus sent.</summary>
    public Task DispatchAsync(Stimulus stimulus, CancellationToken cancellationToken) =>
        SendAsync(
            EngineMessage.Of(
                ShortId.New(),
                new StimulusPayload
                {
                    Name = stimulus.Name,
                    Key = stimulus.Key,
                    CorrelationId = stimulus.CorrelationId,
                    InstanceId = stimulus.InstanceId,
                    ExecutionId = stimulus.ExecutionId,
                    Input = EngineMessage.Encode(stimulus.Input),
                }),
            cancellationToken);

    /// <summary>Has a rest taken on; one that is gone by then is passed over.</summary>
    public Task DispatchAsync(
        string instanceId, string bookmarkId, object? input, CancellationToken cancellationToken) =>
        SendAsync(
            EngineMessage.Of(new BackgroundPayload(instanceId, bookmarkId, EngineMessage.Encode(input))),
            cancellationToken);

    private async Task<StartPayload> StartAsync(StartRequest request, CancellationToken cancellationToken)
    {
        var workflow = request.VersionId is { } version
            ? await catalogue.GetVersionAsync(version, cancellationToken)
            : await catalogue.GetPublishedAsync(request.DefinitionId, cancellationToken);
        return new StartPayload
        {
            DefinitionId = request.DefinitionId,
            VersionId = workflow.Definition.Id,
            InstanceId = request.InstanceId,
            CorrelationId = request.CorrelationId,
            Name = request.Name,
            TriggerActivityId = request.TriggerActivityId,
            ParentInstanceId = request.ParentInstanceId,
            Awaiter = request.Awaiter,
            Input = EngineMessage.Encode(request.Input),
            Variables = request.Variables.Count == 0 ? null : EngineMessage.Encode(request.Variables),
        };
    }

    private Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        SendAsync([message], cancellationToken);

    private async Task SendAsync(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellationToken)
    {
        var commit = new BurstCommit { Instances = [], Outbox = messages, At = clock.GetUtcNow() };
        await store.CommitAsync(commit, cancellationToken);
        listeners.Tell(commit);
    }
}
