using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Persistence.Model;

internal sealed class RuleVersionRow
{
    /// <summary>Rises by one with each version of anything: whoever knows the newest knows all.</summary>
    public required long Sequence { get; init; }

    public required RuleKind Kind { get; init; }

    public required string Name { get; init; }

    public required int Version { get; init; }

    public required string Content { get; init; }

    public string? Complete { get; init; }

    public required RuleOrigin Origin { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    public required string Reason { get; init; }
}

internal sealed class RuleVersionRowConfiguration : IEntityTypeConfiguration<RuleVersionRow>
{
    public void Configure(EntityTypeBuilder<RuleVersionRow> builder)
    {
        builder.ToTable("rule_versions");
        builder.HasKey(row => row.Sequence);
        builder.Property(row => row.Sequence).ValueGeneratedNever();
        builder.HasIndex(row => new { row.Kind, row.Name, row.Version }).IsUnique();
    }
}
