using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RepairWorkflows.Persistence.Model;

internal sealed class OutboxRow
{
    public required long Id { get; init; }

    public required string Kind { get; init; }

    public required string Key { get; init; }

    public required string Payload { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when it may be taken: its making, the end of a lease, or later after a failure.</summary>
    public required DateTimeOffset AvailableAt { get; init; }

    public required int Attempts { get; init; }

    public string? LastFailure { get; init; }
}

internal sealed class OutboxRowConfiguration : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedOnAdd();

        // The table holds only what waits. Postponed messages go behind the new ones, so they never bar the way.
        builder.HasIndex(row => new { row.AvailableAt, row.Id });
        builder.HasIndex(row => row.Attempts).HasFilter("attempts > 0");
    }
}
