using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RepairWorkflows.Persistence.Stores;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Persistence.Model;

internal sealed class ClockRow
{
    public required string Id { get; init; }

    public required Guid OrderId { get; init; }

    /// <summary>Counts the order's clocks as they were started; a promise may start one before an older one.</summary>
    public required int Position { get; init; }

    public required string Policy { get; init; }

    public required int PolicyVersion { get; init; }

    /// <summary>The calendar it counts by now; null for elapsed time.</summary>
    public string? Calendar { get; init; }

    /// <summary>In which version.</summary>
    public int? CalendarVersion { get; init; }

    public required int Cycle { get; init; }

    public required ClockState State { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? StoppedAt { get; init; }

    public DateTimeOffset? BreachedAt { get; init; }

    public required string Ledger { get; init; }
}

internal sealed class ClockRowConfiguration : IEntityTypeConfiguration<ClockRow>
{
    public void Configure(EntityTypeBuilder<ClockRow> builder)
    {
        builder.ToTable("clocks");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.OrderId);
        builder.HasIndex(row => row.Id, "ix_clocks_open").HasFilter(AuditStatements.IsNotStopped); // the auditor's way
    }
}
