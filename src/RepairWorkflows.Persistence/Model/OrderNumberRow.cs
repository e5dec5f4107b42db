using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RepairWorkflows.Persistence.Model;

/// <summary>The last number given out for a day: one row, whose update is the claim.</summary>
internal sealed class OrderNumberRow
{
    public required DateOnly Day { get; init; }

    public required int Last { get; init; }
}

internal sealed class OrderNumberRowConfiguration : IEntityTypeConfiguration<OrderNumberRow>
{
    public void Configure(EntityTypeBuilder<OrderNumberRow> builder)
    {
        builder.ToTable("order_numbers");
        builder.HasKey(row => row.Day);
    }
}
