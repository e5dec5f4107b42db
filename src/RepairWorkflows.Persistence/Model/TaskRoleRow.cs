using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RepairWorkflows.Persistence.Model;

/// <summary>One role that may act on an open task: a narrow row, so that both databases can index it.</summary>
internal sealed class TaskRoleRow
{
    public required string Role { get; init; }

    public required Guid OrderId { get; init; }

    public required string TaskId { get; init; }
}

internal sealed class TaskRoleRowConfiguration : IEntityTypeConfiguration<TaskRoleRow>
{
    public void Configure(EntityTypeBuilder<TaskRoleRow> builder)
    {
        builder.ToTable("order_task_roles");
        builder.HasKey(row => new { row.Role, row.OrderId, row.TaskId });
        builder.HasIndex(row => row.TaskId);
        builder.HasIndex(row => new { row.OrderId, row.Role });
    }
}
