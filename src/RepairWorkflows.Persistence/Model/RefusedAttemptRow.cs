using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RepairWorkflows.Persistence.Model;

internal sealed class RefusedAttemptRow
{
    public required long Id { get; init; }

    public required Guid OrderId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public required string Action { get; init; }

    public required string Code { get; init; }

    public required string Fields { get; init; }

    public string? Key { get; init; }
}

internal sealed class RefusedAttemptRowConfiguration : IEntityTypeConfiguration<RefusedAttemptRow>
{
    public void Configure(EntityTypeBuilder<RefusedAttemptRow> builder)
    {
        builder.ToTable("refused_attempts");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.OrderId);
        builder.HasIndex(row => row.Key).IsUnique();
    }
}
