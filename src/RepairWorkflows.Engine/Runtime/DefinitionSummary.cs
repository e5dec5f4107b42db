using System.Text.Json;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>What lists show of a version: all but its document, which is long.</summary>
public sealed record DefinitionSummary
{
    /// <summary>Identifies this version.</summary>
    public required string Id { get; init; }

    /// <summary>Stays the same over all versions.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Counts from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What people call it.</summary>
    public string? Name { get; init; }

    /// <summary>What it is for; null when the document does not say.</summary>
    public string? Description { get; init; }

    /// <summary>Which Elsa wrote the document; null when it does not say.</summary>
    public string? ToolVersion { get; init; }

    /// <summary>Whether it is the latest of its definition.</summary>
    public required bool IsLatest { get; init; }

    /// <summary>Whether it is the one that new instances run.</summary>
    public required bool IsPublished { get; init; }

    /// <summary>Whether nobody may change it through the management API.</summary>
    public required bool IsReadonly { get; init; }

    /// <summary>Whether it belongs to the system itself.</summary>
    public required bool IsSystem { get; init; }

    /// <summary>When this version was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc cref="StoredDefinition.SavedBy"/>
    public string? SavedBy { get; init; }

    /// <inheritdoc cref="StoredDefinition.SavedAt"/>
    public DateTimeOffset? SavedAt { get; init; }

    /// <inheritdoc cref="StoredDefinition.Publication"/>
    public Publication? Publication { get; init; }

    /// <summary>That of a version whose document is at hand.</summary>
    public static DefinitionSummary Of(StoredDefinition version)
    {
        var document = JsonElement.Parse(version.Document);
        return new()
        {
            Id = version.Id,
            DefinitionId = version.DefinitionId,
            Version = version.Version,
            Name = version.Name,
            Description = document.Text("description"),
            ToolVersion = document.Text("toolVersion"),
            IsLatest = version.IsLatest,
            IsPublished = version.IsPublished,
            IsReadonly = document.Flag("isReadonly"),
            IsSystem = document.Flag("isSystem"),
            CreatedAt = version.CreatedAt,
            SavedBy = version.SavedBy,
            SavedAt = version.SavedAt,
            Publication = version.Publication,
        };
    }
}

/// <summary>A part of a list of versions.</summary>
/// <param name="Items">The versions.</param>
/// <param name="Total">How many match on all pages.</param>
public sealed record DefinitionPage(IReadOnlyList<DefinitionSummary> Items, int Total);
