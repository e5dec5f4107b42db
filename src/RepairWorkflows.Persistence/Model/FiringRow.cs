using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RepairWorkflows.Persistence.Model;

/// <summary>A timer that fired: what is said about lateness is read here.</summary>
internal sealed class FiringRow
{
    public required long Id { get; init; }

    public required string TimerId { get; init; }

    public required string InstanceId { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required DateTimeOffset DoneAt { get; init; }
}

internal sealed class FiringRowConfiguration : IEntityTypeConfiguration<FiringRow>
{
    public void Configure(EntityTypeBuilder<FiringRow> builder)
    {
        builder.ToTable("timer_firings");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedOnAdd();
        builder.HasIndex(row => row.DoneAt);
    }
}
