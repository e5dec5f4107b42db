using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RepairWorkflows.Persistence.Model;

/// <summary>
/// A stimulus nobody has waited for yet; with <see cref="DiedAt"/> one that nobody will get any more.
/// </summary>
internal sealed class QueuedStimulusRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Key { get; init; }

    public required string Hash { get; init; }

    public string? CorrelationId { get; init; }

    public string? InstanceId { get; init; }

    public string? Input { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required int Attempts { get; init; }

    public string? LastFailure { get; init; }

    public DateTimeOffset? DiedAt { get; init; }

    public DateTimeOffset? DismissedAt { get; init; }

    public string? DismissedBy { get; init; }

    public string? DismissalReason { get; init; }
}

internal sealed class QueuedStimulusRowConfiguration : IEntityTypeConfiguration<QueuedStimulusRow>
{
    public void Configure(EntityTypeBuilder<QueuedStimulusRow> builder)
    {
        builder.ToTable("stimulus_queue");
        builder.HasKey(row => row.Id);

        // Dead letters are out of the way of those who look for what they wait for.
        builder.HasIndex(row => row.Hash).HasFilter("died_at IS NULL");
        builder.HasIndex(row => row.ExpiresAt).HasFilter("died_at IS NULL");
        builder.HasIndex(row => row.DiedAt).HasFilter("died_at IS NOT NULL");
    }
}
