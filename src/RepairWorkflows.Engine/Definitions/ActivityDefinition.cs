using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions;

/// <summary>One activity as the definition writes it: the common members read, its own still as JSON.</summary>
public sealed record ActivityDefinition
{
    /// <summary>Unique within its container; made up from the type when the file has none.</summary>
    public required string Id { get; init; }

    /// <summary>The type as the file names it, for example <c>Elsa.Delay</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The type's version; 1 when the file has none.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The name that scripts may use; null when the file has none.</summary>
    public string? Name { get; init; }

    /// <summary>What the designer shows instead of the type's name; null when the file has none.</summary>
    public string? DisplayText { get; init; }

    /// <summary>The activity's JSON, whole.</summary>
    public required JsonElement Json { get; init; }

    /// <summary><c>customProperties</c>; <c>Undefined</c> when the file has none.</summary>
    public JsonElement CustomProperties { get; init; }

    /// <summary>Whether a trigger of this activity may start the workflow.</summary>
    public bool CanStartWorkflow { get; init; }

    /// <summary>Whether it is to run in the background; for types that may.</summary>
    public bool RunsAsynchronously { get; init; }

    /// <summary>
    /// The clauses this step carries out (<c>customProperties.clauses</c>); empty when it names none.
    /// </summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>What the journal keeps of this step's values; null when the file does not say.</summary>
    internal LogPersistence? LogPersistence { get; init; }
}
