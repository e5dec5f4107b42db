using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions;

/// <summary>One version of a workflow, as read from an Elsa 3 document. Never changes once read.</summary>
public sealed record WorkflowDefinition
{
    /// <summary>Identifies this version ("definition version id").</summary>
    public required string Id { get; init; }

    /// <summary>Stays the same over all versions.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Counts from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What people call it.</summary>
    public string? Name { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Which Elsa wrote the file; major 3 or more makes output accessors use activity names.</summary>
    public string? ToolVersion { get; init; }

    /// <summary>Variables declared for the whole workflow.</summary>
    public IReadOnlyList<WorkflowVariable> Variables { get; init; } = [];

    /// <summary>What a starter may give.</summary>
    public IReadOnlyList<WorkflowInput> Inputs { get; init; } = [];

    /// <summary>What the workflow leaves behind.</summary>
    public IReadOnlyList<WorkflowOutput> Outputs { get; init; } = [];

    /// <summary>What happens to the instance when an activity faults; null takes the host's default.</summary>
    public IncidentStrategy? IncidentStrategy { get; init; }

    /// <summary>What journals keep of the values of its steps; null when the file does not say.</summary>
    internal LogPersistence? LogPersistence { get; init; }

    /// <summary>The activity that runs; an empty sequence when the file has none.</summary>
    public required ActivityDefinition Root { get; init; }

    /// <summary>The document as it came, whole; exporting starts from it, so that nothing unknown is lost.</summary>
    public required JsonElement Document { get; init; }
}

/// <summary>What a fault does to the instance it happens in.</summary>
public enum IncidentStrategy
{
    /// <summary>The instance ends as <c>Faulted</c>; what is already queued still runs.</summary>
    Fault,

    /// <summary>The incident is recorded and the other branches go on.</summary>
    ContinueWithIncidents,
}
