using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Which versions a list shows, and in what order; what is not said excludes nothing.</summary>
public sealed record DefinitionQuery
{
    /// <summary>Which of a definition's versions.</summary>
    public VersionSelector Versions { get; init; }

    /// <summary>Of these definitions alone; null for all.</summary>
    public IReadOnlyCollection<string>? DefinitionIds { get; init; }

    /// <summary>These versions alone, by id; null for all.</summary>
    public IReadOnlyCollection<string>? Ids { get; init; }

    /// <summary>A part of the name, the description or an id, in upper or lower case.</summary>
    public string? Text { get; init; }

    /// <summary>Those of the system itself, or those that are not.</summary>
    public bool? IsSystem { get; init; }

    /// <summary>Exactly this name.</summary>
    public string? Name { get; init; }

    /// <summary>Not of this definition.</summary>
    public string? ExceptDefinitionId { get; init; }

    /// <summary>What the list is ordered by; where that is alike, by definition id, the newest version first.</summary>
    public DefinitionOrder Order { get; init; }

    /// <summary>Whether the highest comes first.</summary>
    public bool IsDescending { get; init; }

    /// <summary>How many to leave out at the beginning.</summary>
    public int Skip { get; init; }

    /// <summary>How many to show at most; null shows all.</summary>
    public int? Take { get; init; }
}

/// <summary>What a list of versions is ordered by.</summary>
public enum DefinitionOrder
{
    /// <summary>By name, whatever its case; those without a name first.</summary>
    Name,

    /// <summary>By when the version was made.</summary>
    Created,

    /// <summary>By the version's number.</summary>
    Version,
}
