using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RepairWorkflows.Engine;
using RepairWorkflows.Persistence.Stores;

namespace RepairWorkflows.Persistence.Model;

internal sealed class InstanceRow
{
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }

    public required string DefinitionVersionId { get; init; }

    public required int DefinitionVersion { get; init; }

    public string? ParentInstanceId { get; init; }

    public required InstanceStatus Status { get; init; }

    public string? CorrelationId { get; init; }

    public string? Name { get; init; }

    public required int IncidentCount { get; init; }

    public required bool IsStuck { get; init; }

    public required bool HasOpenFault { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public required byte[] State { get; init; }

    public required long Version { get; init; }

    public string? QuarantineReason { get; init; }

    public DateTimeOffset? QuarantinedAt { get; init; }
}

internal sealed class InstanceRowConfiguration : IEntityTypeConfiguration<InstanceRow>
{
    public void Configure(EntityTypeBuilder<InstanceRow> builder)
    {
        builder.ToTable("workflow_instances");
        builder.HasKey(row => row.Id);

        // No index over what every burst changes: updates stay on their page. The first is the auditor's way.
        builder.HasIndex(row => row.Id, "ix_workflow_instances_open").HasFilter(AuditStatements.HasNotEnded);
        builder.HasIndex(row => new { row.DefinitionId, row.Status });
        builder.HasIndex(row => row.ParentInstanceId).HasFilter("parent_instance_id IS NOT NULL");
        builder.HasIndex(row => row.CorrelationId).HasFilter("correlation_id IS NOT NULL");
        builder.HasIndex(row => row.CreatedAt).HasFilter("is_stuck");
        builder.HasIndex(row => new { row.CreatedAt, row.Id }).HasFilter("has_open_fault");
        builder.HasIndex(row => row.QuarantinedAt).HasFilter("quarantined_at IS NOT NULL");
    }
}
