using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RepairWorkflows.Persistence.Model;

internal sealed class BurstLogRow
{
    public required string InstanceId { get; init; }

    public required int FirstSequence { get; init; }

    public required int Count { get; init; }

    public required DateTimeOffset At { get; init; }

    public required byte[] Content { get; init; }
}

internal sealed class BurstLogRowConfiguration : IEntityTypeConfiguration<BurstLogRow>
{
    public void Configure(EntityTypeBuilder<BurstLogRow> builder)
    {
        builder.ToTable("burst_logs");
        builder.HasKey(row => new { row.InstanceId, row.FirstSequence });
    }
}
