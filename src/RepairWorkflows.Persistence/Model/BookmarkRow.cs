using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RepairWorkflows.Persistence.Model;

internal sealed class BookmarkRow
{
    public required string Id { get; init; }

    public required string InstanceId { get; init; }

    public required string Name { get; init; }

    public required string Hash { get; init; }

    public string? CorrelationId { get; init; }

    public required string ActivityId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? Pattern { get; init; }

    public string? Payload { get; init; }
}

/// <remarks>
/// Neither here nor in the other tables of a burst are there foreign keys: all rows of an instance are written in one
/// transaction under its version, so a key would check on every statement what cannot go wrong.
/// </remarks>
internal sealed class BookmarkRowConfiguration : IEntityTypeConfiguration<BookmarkRow>
{
    public void Configure(EntityTypeBuilder<BookmarkRow> builder)
    {
        builder.ToTable("bookmarks");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => new { row.Hash, row.CorrelationId });
        builder.HasIndex(row => row.InstanceId);
        builder.HasIndex(row => row.Pattern).HasFilter("pattern IS NOT NULL"); // few have one, and they are listed
    }
}
