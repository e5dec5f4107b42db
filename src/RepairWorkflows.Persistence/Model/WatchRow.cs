using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RepairWorkflows.Persistence.Model;

/// <summary>Work that one machine does at a time, and how far it has come.</summary>
internal sealed class WatchRow
{
    public required string Name { get; init; }

    /// <summary>Until when it belongs to whoever took it; null when nobody has.</summary>
    public DateTimeOffset? TakenUntil { get; init; }

    /// <summary>From when on it may be taken again.</summary>
    public required DateTimeOffset NextAt { get; init; }

    public required string State { get; init; }
}

internal sealed class WatchRowConfiguration : IEntityTypeConfiguration<WatchRow>
{
    public void Configure(EntityTypeBuilder<WatchRow> builder)
    {
        builder.ToTable("watches");
        builder.HasKey(row => row.Name);
    }
}
