using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Persistence.Model;

/// <summary>What starts instances of a published version; the table holds no others.</summary>
internal sealed class TriggerRow
{
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }

    public required string VersionId { get; init; }

    public required string Name { get; init; }

    public required string Hash { get; init; }

    public required string ActivityId { get; init; }

    public string? Payload { get; init; }

    public StoredTrigger ToTrigger() =>
        new(Id, DefinitionId, VersionId, Name, Hash, ActivityId) { Payload = Payload };
}

internal sealed class TriggerRowConfiguration : IEntityTypeConfiguration<TriggerRow>
{
    public void Configure(EntityTypeBuilder<TriggerRow> builder)
    {
        builder.ToTable("workflow_triggers");
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.Hash);
        builder.HasIndex(row => row.DefinitionId);
    }
}
