using System.Collections.Concurrent;

namespace RepairWorkflows.Dashboard.Feed;

/// <summary>The feed of one process: what commits here is shown here.</summary>
public sealed class CaseFeed : ICaseFeed
{
    private readonly ConcurrentDictionary<Subscription, Action<IReadOnlyCollection<Guid>>> _subscribers = new();

    /// <summary>Tells every open screen. Called after a commit, with the ids of the orders it changed.</summary>
    public void Publish(IReadOnlyCollection<Guid> orderIds)
    {
        foreach (var changed in _subscribers.Values)
        {
            changed(orderIds);
        }
    }

    /// <inheritdoc/>
    public IDisposable Subscribe(Action<IReadOnlyCollection<Guid>> changed)
    {
        var subscription = new Subscription(this);
        _subscribers[subscription] = changed;
        return subscription;
    }

    private sealed class Subscription(CaseFeed feed) : IDisposable
    {
        public void Dispose() => feed._subscribers.TryRemove(this, out _);
    }
}
