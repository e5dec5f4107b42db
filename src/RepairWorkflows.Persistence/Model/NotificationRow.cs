using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RepairWorkflows.Repairs.Notifications;

namespace RepairWorkflows.Persistence.Model;

internal sealed class NotificationRow
{
    public required string Key { get; init; }

    public required string Role { get; init; }

    public required string Kind { get; init; }

    public required Guid OrderId { get; init; }

    public required string OrderNumber { get; init; }

    public string? Station { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Details { get; init; }

    public DateTimeOffset? SeenAt { get; init; }

    public string? SeenBy { get; init; }

    public Notification ToNotification() => new()
    {
        Key = Key,
        Role = Role,
        Kind = Kind,
        OrderId = OrderId,
        OrderNumber = OrderNumber,
        Station = Station,
        At = At,
        Details = Details,
        SeenAt = SeenAt,
        SeenBy = SeenBy,
    };
}

internal sealed class NotificationRowConfiguration : IEntityTypeConfiguration<NotificationRow>
{
    public void Configure(EntityTypeBuilder<NotificationRow> builder)
    {
        builder.ToTable("notifications");
        builder.HasKey(row => row.Key);
        builder.HasIndex(row => new { row.Role, row.At });
    }
}
