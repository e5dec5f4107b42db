using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Engine.Runtime.Inspection;

/// <summary>An instance as those see it who look on.</summary>
public sealed record InstanceView
{
    /// <summary>What it is.</summary>
    public required InstanceHeader Header { get; init; }

    /// <summary>
    /// Why its state cannot be read, or why it was set aside; null where all is well. With a reason, the lists below
    /// are empty.
    /// </summary>
    public string? QuarantineReason { get; init; }

    /// <summary>
    /// Where it rests, oldest first; of one that faulted where its other branches rested, of one that is over otherwise
    /// none.
    /// </summary>
    public IReadOnlyList<RestView> Rests { get; init; } = [];

    /// <summary>
    /// Joins of its flowcharts at which a branch has arrived that waits for others, in the order of arrival; of an
    /// instance that is stuck for want of a branch these are the steps that will never run. Empty where flowcharts
    /// count, and once the instance is over.
    /// </summary>
    public IReadOnlyList<string> AwaitingBranches { get; init; } = [];

    /// <summary>The domain state that lives with it; null when it has none.</summary>
    public InstanceCompanion? Companion { get; init; }

    /// <summary>Its faults, oldest first.</summary>
    public IReadOnlyList<Incident> Incidents { get; init; } = [];

    /// <summary>Executions that are not over, and the workflow's own, in the order they began.</summary>
    public IReadOnlyList<ExecutionView> Executions { get; init; } = [];

    /// <summary>Inputs that survive a rest, by name.</summary>
    public JsonObject Input { get; init; } = [];

    /// <summary>What it has left behind so far, by name.</summary>
    public JsonObject Output { get; init; } = [];

    /// <summary>What goes along with it and no expression sees, by name.</summary>
    public JsonObject Properties { get; init; } = [];

    /// <summary>The workflow's own variables that survive a rest.</summary>
    public IReadOnlyList<VariableView> Variables { get; init; } = [];

    /// <summary>Number of its next journal entry.</summary>
    public int NextSequence { get; init; }
}

/// <summary>A rest.</summary>
/// <param name="Id">Unique over all instances.</param>
/// <param name="ActivityId">The resting step.</param>
/// <param name="NodeId">Its place in the workflow.</param>
/// <param name="ExecutionId">Which execution of it.</param>
/// <param name="Bookmark">What it waits for.</param>
/// <param name="CreatedAt">Since when.</param>
public sealed record RestView(
    string Id, string ActivityId, string NodeId, string ExecutionId, Bookmark Bookmark, DateTimeOffset CreatedAt);

/// <summary>An execution.</summary>
/// <param name="Id">Which.</param>
/// <param name="ParentId">The one around it; null for the workflow's own.</param>
/// <param name="NodeId">Of which step.</param>
/// <param name="ParentNodeId">Of which step the one around it is; null for the workflow's own.</param>
public sealed record ExecutionView(string Id, string? ParentId, string NodeId, string? ParentNodeId);

/// <summary>A variable with its value.</summary>
/// <param name="Id">How bindings name it.</param>
/// <param name="Name">How scripts name it.</param>
/// <param name="Value">Its value; null for none.</param>
public sealed record VariableView(string Id, string Name, JsonNode? Value);
