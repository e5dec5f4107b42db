using Microsoft.EntityFrameworkCore;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Repairs.Notifications;
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
        IReadOnlyList<string> roles, string? station, int count, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await db.Notifications.AsNoTracking()
            .Where(row => roles.Contains(row.Role) && (station == null || row.Station == station))
            .OrderByDescending(row => row.At).ThenBy(row => row.Key)
            .Take(count)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToNotification())];
    }

    public Task MarkSeenAsync(string key, string by, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync([MarkSeen.With(key, by, at)], cancellationToken);
}
