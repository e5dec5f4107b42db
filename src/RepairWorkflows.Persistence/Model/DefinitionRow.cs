using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Persistence.Model;

internal sealed class DefinitionRow
{
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }

    public required int Version { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public string? ToolVersion { get; init; }

    public required bool IsLatest { get; init; }

    public required bool IsPublished { get; init; }

    public required bool IsReadonly { get; init; }

    public required bool IsSystem { get; init; }

    /// <summary>The name, folded; empty for none, so that one index holds the order of lists.</summary>
    public required string NameFolded { get; init; }

    /// <summary>Name, description and both ids, folded by <see cref="SearchTextOf"/>.</summary>
    public required string SearchText { get; init; }

    public required string Document { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? SavedBy { get; init; }

    public DateTimeOffset? SavedAt { get; init; }

    public string? PublishedBy { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? PublicationReason { get; init; }

    public static string NameFoldedOf(DefinitionSummary version) => OrderRow.Fold(version.Name ?? "");

    public static string SearchTextOf(DefinitionSummary version) =>
        OrderRow.Fold($"{version.Name}\n{version.Description}\n{version.DefinitionId}\n{version.Id}");

    public StoredDefinition ToDefinition() => new()
    {
        Id = Id,
        DefinitionId = DefinitionId,
        Version = Version,
        Name = Name,
        IsLatest = IsLatest,
        IsPublished = IsPublished,
        Document = Document,
        CreatedAt = CreatedAt,
        SavedBy = SavedBy,
        SavedAt = SavedAt,
        Publication = PublishedAt is { } at ? new(at, PublishedBy, PublicationReason) : null,
    };
}

internal sealed class DefinitionRowConfiguration : IEntityTypeConfiguration<DefinitionRow>
{
    public void Configure(EntityTypeBuilder<DefinitionRow> builder)
    {
        builder.ToTable("workflow_definitions");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.DefinitionId, row.Version }).IsUnique();
        builder.HasIndex(row => new { row.NameFolded, row.DefinitionId }, "ix_workflow_definitions_list");

        // The database itself keeps a definition from having two published or two latest versions.
        builder.HasIndex(row => row.DefinitionId, "ix_workflow_definitions_published").IsUnique()
            .HasFilter("is_published");
        builder.HasIndex(row => row.DefinitionId, "ix_workflow_definitions_latest").IsUnique()
            .HasFilter("is_latest");
    }
}
