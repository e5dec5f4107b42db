using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RepairWorkflows.Persistence.Model;

internal sealed class SpecialCustomerRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The name, folded by <see cref="OrderRow.Fold"/>: unique.</summary>
    public required string NameFolded { get; init; }

    public required string CustomerClass { get; init; }

    public required string Phones { get; init; }

    public required string Evidence { get; init; }

    public string? PasswordHash { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? ChangedBy { get; init; }

    public DateTimeOffset? ChangedAt { get; init; }
}

internal sealed class SpecialCustomerRowConfiguration : IEntityTypeConfiguration<SpecialCustomerRow>
{
    public void Configure(EntityTypeBuilder<SpecialCustomerRow> builder)
    {
        builder.ToTable("special_customers");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.NameFolded).IsUnique();
    }
}
