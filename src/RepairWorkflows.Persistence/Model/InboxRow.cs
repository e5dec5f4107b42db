using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RepairWorkflows.Persistence.Model;

internal sealed class InboxRow
{
    public required string Scope { get; init; }

    public required string Key { get; init; }

    public required string RequestHash { get; init; }

    public required string Answer { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class InboxRowConfiguration : IEntityTypeConfiguration<InboxRow>
{
    public void Configure(EntityTypeBuilder<InboxRow> builder)
    {
        builder.ToTable("inbox");
        builder.HasKey(row => new { row.Scope, row.Key });
        builder.Property(row => row.Key).HasMaxLength(200);
    }
}
