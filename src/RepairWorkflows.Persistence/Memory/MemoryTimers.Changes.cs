using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Persistence.Memory;

/// <content>What commits and publications change.</content>
public sealed partial class MemoryTimers
{
    internal void RemoveOf(string instanceId)
    {
        lock (_lock)
        {
            foreach (var stored in _timers.Values.Where(stored => stored.InstanceId == instanceId).ToList())
            {
                _timers.Remove(stored.Timer.Id);
            }
        }
    }

    internal void Set(string instanceId, InstanceTimer timer)
    {
        lock (_lock)
        {
            _timers[timer.Id] = new StoredTimer(instanceId, timer);
        }
    }

    internal (string InstanceId, InstanceTimer Timer)? Find(string timerId)
    {
        lock (_lock)
        {
            return _timers.TryGetValue(timerId, out var stored) ? (stored.InstanceId, stored.Timer) : null;
        }
    }

    internal void Fire(TriggerFiring firing)
    {
        lock (_lock)
        {
            if (!_timers.TryGetValue(firing.TimerId, out var stored) || stored.Timer.DueAt != firing.DueAt)
            {
                throw new ConcurrencyConflictException($"Timer {firing.TimerId} has fired before.");
            }

            Firings.Keep(stored.InstanceId, stored.Timer);
            _timers.Remove(firing.TimerId);
            if (firing.NextDueAt is { } next)
            {
                _timers[firing.TimerId] = new StoredTimer(stored.InstanceId, stored.Timer with { DueAt = next });
            }
        }
    }

    internal void Replace(string owner, IEnumerable<InstanceTimer> timers)
    {
        lock (_lock)
        {
            RemoveOf(owner);
            foreach (var timer in timers)
            {
                _timers[timer.Id] = new StoredTimer(owner, timer);
            }
        }
    }

    // The fired one first: the next stage of a clock is set under the same id.
    internal void Write(string instanceId, InstanceChange change)
    {
        lock (_lock)
        {
            if (change.FiredTimer is { } fired)
            {
                Firings.Keep(instanceId, _timers[fired].Timer);
            }

            foreach (var gone in change.DropTimers.Append(change.FiredTimer).OfType<string>())
            {
                if (IsOf(instanceId, gone))
                {
                    _timers.Remove(gone);
                }
            }

            foreach (var timer in change.SetTimers)
            {
                _timers[timer.Id] = new StoredTimer(instanceId, timer);
            }
        }
    }

    internal bool IsOf(string instanceId, string timerId)
    {
        lock (_lock)
        {
            return _timers.TryGetValue(timerId, out var stored) && stored.InstanceId == instanceId;
        }
    }
}
