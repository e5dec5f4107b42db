using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Persistence.Memory;

/// <summary>Keeps notifications in memory.</summary>
public sealed class MemoryNotifications : INotificationStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Notification> _kept = [];

    /// <summary>All of them, in the order they came.</summary>
    public IReadOnlyList<Notification> All => [.. _kept.Values];

    /// <inheritdoc/>
    public Task AddAsync(Notification notification, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _kept.TryAdd(notification.Key, notification);
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Notification>> ListAsync(
        Actor by, int count, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Notification>>(
                [.. _kept.Values.Where(one => by.Roles.Contains(one.Role) && CaseSight.Sees(by, one.Station))
                    .OrderByDescending(one => one.At)
                    .ThenBy(one => one.Key, StringComparer.Ordinal).Take(count)]);
        }
    }

    /// <inheritdoc/>
    public Task MarkSeenAsync(string key, string by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_kept.TryGetValue(key, out var one) && one.SeenAt is null)
            {
                _kept[key] = one with { SeenAt = at, SeenBy = by };
            }

            return Task.CompletedTask;
        }
    }
}
