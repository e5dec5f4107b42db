using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>A wish to start.</summary>
public sealed record StartRequest
{
    /// <summary>Which definition, over all versions.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>The very version of it to run, published or not; null runs the published one.</summary>
    public string? VersionId { get; init; }

    /// <summary>The new instance's id; must be new.</summary>
    public required string InstanceId { get; init; }

    /// <summary>What others know the instance by.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>A name for people.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// The number to take within the commit; null for none. It becomes the instance's name where it has no other, and
    /// the companion is told. Until the commit nobody knows it.
    /// </summary>
    public NumberWish? Number { get; init; }

    /// <summary>The step whose trigger starts the instance; null when none does.</summary>
    public string? TriggerActivityId { get; init; }

    /// <summary>What the stimulus brought that starts the instance.</summary>
    public object? TriggerInput { get; init; }

    /// <summary>
    /// The instant of the start, where the caller has read the clock already (<see cref="StorableTime"/>); null reads
    /// it.
    /// </summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Inputs by name.</summary>
    public IReadOnlyDictionary<string, object?> Input { get; init; } = new Dictionary<string, object?>();

    /// <summary>
    /// What variables of the workflow begin with instead of their defaults, by name. One that does not fit its type is
    /// a <see cref="TypeConversionException"/>: <see cref="FirstVariables"/> tells before.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Variables { get; init; } = new Dictionary<string, object?>();

    /// <summary>The instance that starts it; null when none does.</summary>
    public string? ParentInstanceId { get; init; }

    /// <summary>The rest of that instance which waits for the end of this one; null when none does.</summary>
    public Awaiter? Awaiter { get; init; }

    /// <summary>Whether the definition's activation strategy may refuse the start. It may not unless set.</summary>
    public bool HeedsStrategy { get; init; }

    /// <summary>
    /// The HTTP request that the burst answers; null for none. Its answer is to be sent when the start has returned.
    /// </summary>
    public HttpExchange? Http { get; init; }

    /// <summary>
    /// What the engine itself reads of the instance, by name: <see cref="FlowchartOptions.PropertyName"/>. It lives as
    /// long as the instance.
    /// </summary>
    public IReadOnlyDictionary<string, object?> Properties { get; init; } = new Dictionary<string, object?>();

    /// <summary>
    /// Makes the domain state that lives with the instance; called again when the start is tried again.
    /// </summary>
    public Func<InstanceCompanion>? NewCompanion { get; init; }

    /// <summary>Says what to remember of the command, once the burst is at rest; null to remember nothing.</summary>
    public Func<InstanceCompanion?, InboxEntry>? Inbox { get; init; }
}
