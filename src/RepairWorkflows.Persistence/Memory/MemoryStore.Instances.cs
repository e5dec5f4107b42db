using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Persistence.Memory;

/// <content>Lists instances, sets them aside and removes them.</content>
public sealed partial class MemoryStore
{
    /// <inheritdoc/>
    public Task<InstancePage> ListAsync(
        InstanceFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(take);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, IInstanceReader.LargestPage);
        lock (_lock)
        {
            var found = _instances.Values.Where(stored => MemoryFilter.Admits(filter, stored))
                .Select(stored => stored.Header)
                .Order(MemoryFilter.Comparer(filter.Order))
                .ToList();
            return Task.FromResult(new InstancePage([.. found.Skip(skip).Take(take)], found.Count));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<BurstLog>> ReadLogEndAsync(
        string instanceId, int? before, int take, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(take);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, IInstanceReader.LargestPage);
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<BurstLog>>(
            [
                .. _logs.GetValueOrDefault(instanceId, []).Where(log => before is null || log.FirstSequence < before)
                    .OrderByDescending(log => log.FirstSequence).Take(take),
            ]);
        }
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string instanceId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_instances.ContainsKey(instanceId))
            {
                throw new ConcurrencyConflictException($"There is no instance {instanceId}.");
            }

            Remove([instanceId]);
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task QuarantineAsync(
        string instanceId, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_instances.TryGetValue(instanceId, out var stored) && stored.QuarantineReason is null)
            {
                _instances[instanceId] = stored with { QuarantineReason = reason };
            }

            return Task.CompletedTask;
        }
    }

    internal void RemoveOf(Func<InstanceHeader, bool> which)
    {
        lock (_lock)
        {
            List<string> ids =
                [.. _instances.Values.Select(stored => stored.Header).Where(which).Select(header => header.Id)];
            if (ids.Any(id => Cases.Find(id) is not null))
            {
                throw RuleViolationException.OfDomainState();
            }

            Remove(ids);
        }
    }

    private void Remove(IReadOnlyList<string> instanceIds)
    {
        if (instanceIds.Any(id => Cases.Find(id) is not null))
        {
            throw new ConcurrencyConflictException("An instance has domain state.");
        }

        foreach (var id in instanceIds)
        {
            _instances.Remove(id);
            _logs.Remove(id);
            TimerStore.RemoveOf(id);
            foreach (var mark in _bookmarks.Values.Where(mark => mark.InstanceId == id).ToList())
            {
                _bookmarks.Remove(mark.Id);
            }
        }
    }
}
