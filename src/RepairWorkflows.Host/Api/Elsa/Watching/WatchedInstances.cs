namespace RepairWorkflows.Host.Api.Elsa.Watching;

/// <summary>Which instances somebody is looking at now, through this process, and which of them have changed.</summary>
internal sealed class WatchedInstances : IDisposable
{
    /// <summary>The most instances one connection looks at.</summary>
    public const int Most = 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Sight> _sights = [];
    private readonly SemaphoreSlim _news = new(0, 1);
    private volatile bool _isAny;

    /// <summary>Whether anybody looks at anything: asked at every commit, and so at no cost.</summary>
    public bool IsAny => _isAny;

    /// <summary>
    /// Somebody looks at an instance, whether it is there or not; it counts as changed once, since it may have gone on
    /// between their reading it and this.
    /// </summary>
    /// <returns>False when they look at <see cref="Most"/> others already.</returns>
    public bool Add(string instanceId, Watcher watcher)
    {
        lock (_lock)
        {
            if (_sights.Values.Count(sight => sight.Watchers.Contains(watcher)) >= Most)
            {
                return false;
            }

            var here = _sights.TryGetValue(instanceId, out var known) ? known : _sights[instanceId] = new Sight();
            here.Watchers.Add(watcher);
            _isAny = true;
            Tell(here);
            return true;
        }
    }

    /// <summary>Somebody has gone.</summary>
    public void Remove(string connectionId)
    {
        lock (_lock)
        {
            foreach (var (instanceId, sight) in _sights.ToList())
            {
                sight.Watchers.RemoveWhere(watcher => watcher.Id == connectionId);
                if (sight.Watchers.Count == 0)
                {
                    _sights.Remove(instanceId);
                }
            }

            _isAny = _sights.Count > 0;
        }
    }

    /// <summary>An instance was changed here; one that nobody looks at does not matter.</summary>
    public void Committed(string instanceId, DateTimeOffset at)
    {
        lock (_lock)
        {
            if (_sights.TryGetValue(instanceId, out var sight))
            {
                sight.ChangedAt = at;
                Tell(sight);
            }
        }
    }

    /// <summary>The store says when an instance was last changed, here or elsewhere.</summary>
    public void Stored(string instanceId, DateTimeOffset at)
    {
        lock (_lock)
        {
            if (_sights.TryGetValue(instanceId, out var sight) && sight.ChangedAt != at)
            {
                // The first time it is no news: what they began with is told after this.
                var isNews = sight.ChangedAt is not null;
                sight.ChangedAt = at;
                if (isNews)
                {
                    Tell(sight);
                }
            }
        }
    }

    /// <summary>Waits until some have changed, and for <paramref name="longest"/> at most.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) =>
        _news.WaitAsync(longest, cancellationToken);

    /// <summary>Those that have changed since the last call, each with who looks at it.</summary>
    public IReadOnlyList<(string InstanceId, IReadOnlyList<Watcher> Watchers)> TakeChanged()
    {
        lock (_lock)
        {
            List<(string, IReadOnlyList<Watcher>)> changed = [];
            foreach (var (instanceId, sight) in _sights.Where(sight => sight.Value.HasNews))
            {
                sight.HasNews = false;
                changed.Add((instanceId, [.. sight.Watchers]));
            }

            return changed;
        }
    }

    /// <summary>All that somebody looks at, and whether the store was never asked about one of them.</summary>
    public (IReadOnlyList<string> Ids, bool IsOneNew) All()
    {
        lock (_lock)
        {
            return ([.. _sights.Keys], _sights.Values.Any(sight => sight.ChangedAt is null));
        }
    }

    /// <summary>Everybody who looks at something.</summary>
    public IReadOnlyCollection<Watcher> Everybody()
    {
        lock (_lock)
        {
            return [.. _sights.Values.SelectMany(sight => sight.Watchers).Distinct()];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _news.Dispose();

    private void Tell(Sight sight)
    {
        sight.HasNews = true;
        if (_news.CurrentCount == 0)
        {
            _news.Release();
        }
    }

    private sealed class Sight
    {
        public HashSet<Watcher> Watchers { get; } = [];

        public DateTimeOffset? ChangedAt { get; set; }

        public bool HasNews { get; set; }
    }
}
