using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RepairWorkflows.Repairs.Tasks;

namespace RepairWorkflows.Persistence.Model;

internal sealed class TaskRow
{
    public required string Id { get; init; }

    public required Guid OrderId { get; init; }

    public required string ActivityId { get; init; }

    public string? DisplayText { get; init; }

    public required string Step { get; init; }

    public required string Actions { get; init; }

    /// <summary>For showing; what filters read is <see cref="TaskRoleRow"/>.</summary>
    public required string Roles { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public string? ClockPolicy { get; init; }

    public required string Clauses { get; init; }

    public TaskRecord ToRecord() => new()
    {
        Id = Id,
        ActivityId = ActivityId,
        DisplayText = DisplayText,
        Step = Step,
        Actions = TextList.Decode(Actions),
        Roles = TextList.Decode(Roles),
        OpenedAt = OpenedAt,
        ClockPolicy = ClockPolicy,
        Clauses = TextList.Decode(Clauses),
    };
}

internal sealed class TaskRowConfiguration : IEntityTypeConfiguration<TaskRow>
{
    public void Configure(EntityTypeBuilder<TaskRow> builder)
    {
        builder.ToTable("order_tasks");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.OrderId);
    }
}
