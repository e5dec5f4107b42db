using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RepairWorkflows.Repairs.Auditing;

namespace RepairWorkflows.Persistence.Model;

/// <summary>Something that does not fit together, for as long as it does not.</summary>
internal sealed class AuditFindingRow
{
    public required string Id { get; init; }

    public required AuditSource Source { get; init; }

    public required AuditKind Kind { get; init; }

    public required string Subject { get; init; }

    public required string InstanceId { get; init; }

    public string? Name { get; init; }

    public string? Expected { get; init; }

    public string? Actual { get; init; }

    public required bool IsMended { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>When it was last looked at, and still there.</summary>
    public required DateTimeOffset SeenAt { get; init; }
}

internal sealed class AuditFindingRowConfiguration : IEntityTypeConfiguration<AuditFindingRow>
{
    public void Configure(EntityTypeBuilder<AuditFindingRow> builder)
    {
        builder.ToTable("audit_findings");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Source, row.InstanceId });
    }
}
