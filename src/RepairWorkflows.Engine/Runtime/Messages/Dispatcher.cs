using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution.Messages;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Engine.Runtime.Messages;

/// <summary>Has things done after the answer: they are stored when these methods return, and done soon after.</summary>
public sealed class Dispatcher(
    IWorkflowStore store, DefinitionCatalogue catalogue, CommitListeners listeners, TimeProvider clock)
{
    /// <summary>Has an instance started. Of the request neither domain state nor a memory is kept.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    public async Task DispatchAsync(StartRequest request, CancellationToken cancellationToken)
    {
        var workflow = request.VersionId is { } version
            ? await catalogue.GetVersionAsync(version, cancellationToken)
            : await catalogue.GetPublishedAsync(request.DefinitionId, cancellationToken);
        var message = EngineMessage.Of(new StartPayload
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
        });
        await SendAsync(message, cancellationToken);
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

    private async Task SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var commit = new BurstCommit { Instances = [], Outbox = [message], At = clock.GetUtcNow() };
        await store.CommitAsync(commit, cancellationToken);
        listeners.Tell(commit);
    }
}
