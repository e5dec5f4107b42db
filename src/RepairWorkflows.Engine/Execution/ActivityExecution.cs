using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Activities.Containers;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Definitions;

using Side = RepairWorkflows.Engine.Activities.Containers.Parallel;

namespace RepairWorkflows.Engine.Execution;

/// <summary>
/// One execution of one step: what is kept of it between bursts. What it may do is in <see cref="StepContext"/>.
/// </summary>
internal sealed class ActivityExecution
{
    private string? _id;

    public required int Number { get; init; }

    public required string InstanceId { get; init; }

    public required Node Node { get; init; }

    public ActivityExecution? Parent { get; init; }

    public string? Tag { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; set; }

    public ActivityStatus Status { get; set; } = ActivityStatus.Running;

    /// <summary>Faults of this execution and of all below it.</summary>
    public int FaultCount { get; set; }

    public bool IsBreaking { get; set; }

    /// <summary>It is completing or being canceled: what happens to its children is no news to it.</summary>
    public bool IsEnding { get; set; }

    /// <summary>Variables declared or made here, and those the container gave it.</summary>
    public List<VariableSlot> Variables { get; set; } = [];

    /// <summary>
    /// What the step remembers, as read from the store; null once <see cref="LiveMemory"/> has taken over.
    /// </summary>
    public JsonElement? StoredMemory { get; set; }

    /// <summary>What the step remembers, in use.</summary>
    public object? LiveMemory { get; set; }

    /// <summary>Children that are not over, in the order they began.</summary>
    public List<ActivityExecution> ActiveChildren { get; } = [];

    /// <summary>Work items queued for this execution's children and for everything below.</summary>
    public int QueuedWork { get; set; }

    /// <summary>The inputs' values in this burst, by slot; null while they have not been evaluated in it.</summary>
    public object?[]? Inputs { get; set; }

    /// <summary>What expressions said about the journal in this burst; null when none was asked.</summary>
    public Dictionary<PersistenceWish, LogPersistenceMode>? PersistenceAnswers { get; set; }

    /// <summary>Journal data of this burst.</summary>
    public Dictionary<string, object?>? Notes { get; set; }

    /// <summary>Outputs given in this burst.</summary>
    public Dictionary<string, object?>? Outputs { get; set; }

    public string Id => _id ??= $"{InstanceId}-{Number}";

    public Activity Activity => Node.Activity;

    public bool IsOver => Status is ActivityStatus.Completed or ActivityStatus.Canceled;

    /// <summary>The workflow used as an activity that the step stands in; null for the workflow itself.</summary>
    public ActivityExecution? UsedWorkflow
    {
        get
        {
            var around = Parent;
            while (around is not null and not { Activity: WorkflowActivity })
            {
                around = around.Parent;
            }

            return around;
        }
    }

    /// <summary>
    /// The drawing, sequence or fork that it stands in, or itself where it is one: what scripts make variables in, and
    /// look for other steps' outputs in.
    /// </summary>
    public ActivityExecution Surroundings
    {
        get
        {
            var around = this;
            while (around.Activity is not (Flowchart or Sequence or Side or Workflow) && around.Parent is not null)
            {
                around = around.Parent;
            }

            return around;
        }
    }

    /// <summary>Whether it runs within <paramref name="container"/>, at whatever depth.</summary>
    public bool IsBelow(ActivityExecution container)
    {
        var around = Parent;
        while (around is not null && around != container)
        {
            around = around.Parent;
        }

        return around is not null;
    }

    /// <summary>The nearest variable that matches, from here outwards; null when there is none.</summary>
    public VariableSlot? FindVariable(Predicate<VariableSlot> matches)
    {
        for (var around = this; around is not null; around = around.Parent)
        {
            if (around.Variables.Find(matches) is { } slot)
            {
                return slot;
            }
        }

        return null;
    }
}
