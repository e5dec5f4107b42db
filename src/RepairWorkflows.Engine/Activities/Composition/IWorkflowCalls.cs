namespace RepairWorkflows.Engine.Activities.Composition;

/// <summary>
/// What a step may ask of other workflows. What it asks happens when its burst is committed, or not at all.
/// </summary>
public interface IWorkflowCalls
{
    /// <summary>Has an instance of the published version started after the commit.</summary>
    /// <returns>The id it will have.</returns>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    ValueTask<string> DispatchAsync(WorkflowCall call, CancellationToken cancellationToken);

    /// <summary>Runs an instance of the published version to its first rest, inside the caller's burst.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.DefinitionNotFound"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="EngineErrors.TooDeep"/>.</exception>
    ValueTask<WorkflowEnd> RunAsync(WorkflowCall call, CancellationToken cancellationToken);

    /// <summary>Sends an event after the commit; one's own instance may be waiting for it.</summary>
    /// <param name="eventName">Which; upper and lower case count.</param>
    /// <param name="correlationId">Only rests stored under this id hear it; null for all.</param>
    /// <param name="isLocal">Whether only this instance hears it.</param>
    /// <param name="payload">What it brings; null for nothing.</param>
    void Publish(string eventName, string? correlationId, bool isLocal, object? payload);
}

/// <summary>Another workflow that a step starts.</summary>
public sealed record WorkflowCall
{
    /// <summary>Which definition; its published version runs.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The new instance's correlation id; it inherits none.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Its inputs; <c>ParentInstanceId</c> is added to them.</summary>
    public IReadOnlyDictionary<string, object?> Input { get; init; } = new Dictionary<string, object?>();

    /// <summary>The name of the bookmark by which the caller waits for its end; null when it does not wait.</summary>
    public string? AwaitedAs { get; init; }

    /// <summary>That bookmark's key; the new instance's id when null.</summary>
    public string? AwaitedKey { get; init; }

    /// <summary>The definition that an input names.</summary>
    /// <exception cref="InvalidOperationException">It names none.</exception>
    internal static string Named(string? definitionId) =>
        definitionId ?? throw new ActivityFailedException("WorkflowDefinitionId is required.");
}

/// <summary>Where a workflow stands that ran inline.</summary>
/// <param name="InstanceId">Which instance.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Output">What it has left behind so far.</param>
public sealed record WorkflowEnd(
    string InstanceId, InstanceStatus Status, IReadOnlyDictionary<string, object?> Output)
{
    /// <summary>Whether it has ended, well or not.</summary>
    public bool IsOver => Status is InstanceStatus.Finished or InstanceStatus.Faulted or InstanceStatus.Cancelled;
}

/// <summary>The rest that waits for an instance's end.</summary>
/// <param name="Name">The bookmark's name.</param>
/// <param name="Key">Its key.</param>
public sealed record Awaiter(string Name, string Key);
