using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Runtime.Queue;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Something that instances may wait for.</summary>
/// <param name="Name">What kind, for example <see cref="Activities.Events.Event.StimulusName"/>.</param>
/// <param name="Key">Which one of the kind; null when the kind says all.</param>
public sealed record Stimulus(string Name, string? Key)
{
    /// <summary>Only rests stored under this id go on, and what is started gets it; null does not filter.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Only this instance goes on; null does not filter.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Only this execution of a step goes on; null does not filter.</summary>
    public string? ExecutionId { get; init; }

    /// <summary>What it brings.</summary>
    public object? Input { get; init; }

    /// <summary>
    /// The HTTP request that brings it, for what it reaches to answer; null when there is none to answer.
    /// </summary>
    public HttpExchange? Http { get; init; }

    /// <summary>
    /// Whether one that takes nothing on is kept for whoever waits next, within <see cref="QueueOptions.Lifetime"/>;
    /// also when it started an instance. True unless set.
    /// </summary>
    public bool IsKept { get; init; } = true;
}

/// <summary>Whom a stimulus reached.</summary>
/// <param name="Started">Instances it started.</param>
/// <param name="Resumed">Instances it took on, once for each rest.</param>
public sealed record StimulusReport(IReadOnlyList<string> Started, IReadOnlyList<string> Resumed);
