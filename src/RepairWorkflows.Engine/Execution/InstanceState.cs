using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;

namespace RepairWorkflows.Engine.Execution;

/// <summary>All that an instance is between two bursts, and what a burst works on.</summary>
internal sealed class InstanceState
{
    public required string Id { get; init; }

    public string? ParentInstanceId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public InstanceStatus Status { get; set; } = InstanceStatus.Pending;

    public DateTimeOffset? FinishedAt { get; set; }

    public string? CorrelationId { get; set; }

    public string? Name { get; set; }

    /// <summary>The step whose trigger started the instance: it decides, for good, where flowcharts begin.</summary>
    public string? TriggerActivityId { get; set; }

    /// <summary>What whoever started the instance laid down for the engine, by name.</summary>
    public Dictionary<string, object?> Properties { get; set; } = [];

    public Dictionary<string, object?> Input { get; set; } = [];

    public Dictionary<string, object?> Output { get; set; } = [];

    /// <summary>The rest of its parent that waits for its end; null when none does.</summary>
    public Awaiter? Awaiter { get; set; }

    /// <summary>Executions that are not over, in the order they began; the first is the workflow's own.</summary>
    public List<ActivityExecution> Executions { get; } = [];

    /// <summary>Where the instance rests, oldest first.</summary>
    public List<ActiveBookmark> Bookmarks { get; } = [];

    public List<Incident> Incidents { get; } = [];

    /// <summary>Counts executions, bookmarks and ids given out over the instance's life.</summary>
    public int LastNumber { get; set; }

    /// <summary>Number of the next journal entry.</summary>
    public int NextSequence { get; set; }

    /// <summary>The execution that the starting stimulus began; 0 while there has been none.</summary>
    public int TriggerExecution { get; set; }

    /// <summary>Whether another execution than this one has used up the starting stimulus.</summary>
    public bool HasPassedTrigger(ActivityExecution execution)
    {
        TriggerExecution = TriggerExecution == 0 ? execution.Number : TriggerExecution;
        return TriggerExecution != execution.Number;
    }

    /// <summary>It has not ended and waits for nothing: no stimulus will ever take it on.</summary>
    public bool IsStuck => Status == InstanceStatus.Suspended && Bookmarks.Count == 0;

    /// <summary>A step faulted, and an operator may still have it done again.</summary>
    public bool HasOpenFault => Status == InstanceStatus.Faulted
        || (Status == InstanceStatus.Suspended
            && Executions.Exists(execution => execution.Status == ActivityStatus.Faulted));

    public bool IsOver => Status is InstanceStatus.Finished or InstanceStatus.Cancelled or InstanceStatus.Faulted;
}

/// <summary>A bookmark at its place in an instance.</summary>
internal sealed class ActiveBookmark
{
    public required string Id { get; init; }

    public required ActivityExecution Execution { get; init; }

    public required Bookmark Bookmark { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>That a step faulted: a plain record of it.</summary>
/// <param name="Code">The stable code; <c>internal.unexpected</c> for what nobody foresaw.</param>
/// <param name="Message">What happened, for people.</param>
/// <param name="Cause">What lay behind it; null when nothing did.</param>
/// <param name="ActivityId">Which step.</param>
/// <param name="ActivityType">Its type.</param>
/// <param name="ExecutionId">Which execution of it.</param>
/// <param name="At">When.</param>
public sealed record Incident(
    string Code, string Message, string? Cause, string ActivityId, string ActivityType, string ExecutionId,
    DateTimeOffset At)
{
    /// <summary>The stable code of what lay behind it; null when nothing did.</summary>
    public string? CauseCode { get; init; }

    /// <summary>What a drawn fault says besides: its code, category and type. Null for every other.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}
