using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RepairWorkflows.Persistence.Model;

internal sealed class TimelineRow
{
    public required Guid OrderId { get; init; }

    public required int Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string Kind { get; init; }

    public required string Actor { get; init; }

    public string? ActivityId { get; init; }

    public required string Clauses { get; init; }

    public required string Details { get; init; }
}

internal sealed class TimelineRowConfiguration : IEntityTypeConfiguration<TimelineRow>
{
    public void Configure(EntityTypeBuilder<TimelineRow> builder)
    {
        builder.ToTable("timeline_entries");
        builder.HasKey(row => new { row.OrderId, row.Sequence });
    }
}
