using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>What roles have been told.</summary>
internal sealed class NotificationStore(IDatabase database, IDbContextFactory<RepairWorkflowsDb> contexts)
    : INotificationStore
{
    private static readonly Statement Add = new(
        """
        INSERT INTO notifications (key, role, kind, order_id, order_number, at, details, seen_at, seen_by,
            station)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (key) DO NOTHING
        """,
        Text, Text, Text, Id, Text, Instant, Text, Instant, Text, Text);

    private static readonly Statement MarkSeen = new(
        "UPDATE notifications SET seen_by = $2, seen_at = $3 WHERE key = $1 AND seen_at IS NULL", Text, Text, Instant);

    public Task AddAsync(Notification notification, CancellationToken cancellationToken) => database.WriteAsync(
        [
            Add.With(
                notification.Key, notification.Role, notification.Kind, notification.OrderId,
                notification.OrderNumber, notification.At, notification.Details, notification.SeenAt,
                notification.SeenBy, notification.Station),
        ],
        cancellationToken);

    public async Task<IReadOnlyList<Notification>> ListAsync(
        Actor by, int count, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var told = db.Notifications.AsNoTracking().Where(row => by.Roles.Contains(row.Role));
        if (by.Station is { } station)
        {
            told = told.Where(row => row.Station == station);
        }

        if (by.RegionStations is { } stations)
        {
            told = told.Where(row => row.Station == null || stations.Contains(row.Station));
        }

        var rows = await told
            .OrderByDescending(row => row.At).ThenBy(row => row.Key)
            .Take(count)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToNotification())];
    }

    public Task MarkSeenAsync(string key, string by, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync([MarkSeen.With(key, by, at)], cancellationToken);
}
