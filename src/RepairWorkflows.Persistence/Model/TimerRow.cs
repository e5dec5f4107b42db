using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RepairWorkflows.Persistence.Model;

internal sealed class TimerRow
{
    public required string Id { get; init; }

    public required string InstanceId { get; init; }

    public required string Name { get; init; }

    public required string Target { get; init; }

    /// <summary>When it should fire; stays when a failure postpones it, so that its lateness is known.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it is next looked at: the due instant, or later after a failure.</summary>
    public required DateTimeOffset ReadyAt { get; init; }

    /// <summary>Until when it belongs to whoever took it; null when nobody has.</summary>
    public DateTimeOffset? TakenUntil { get; init; }

    public required int Attempts { get; init; }

    public string? LastFailure { get; init; }
}

internal sealed class TimerRowConfiguration : IEntityTypeConfiguration<TimerRow>
{
    public void Configure(EntityTypeBuilder<TimerRow> builder)
    {
        builder.ToTable("timers");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.ReadyAt);
        builder.HasIndex(row => row.InstanceId);
        builder.HasIndex(row => new { row.DueAt, row.Id }).HasFilter("attempts > 0");
    }
}
