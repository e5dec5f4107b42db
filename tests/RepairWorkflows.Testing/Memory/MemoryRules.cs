using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Testing.Memory;

/// <summary>The versions of calendars and policies of a <see cref="MemoryStore"/>.</summary>
public sealed class MemoryRules(MemoryStore store) : IRuleStore
{
    private readonly Lock _lock = new();
    private readonly List<RuleVersion> _versions = [];

    /// <inheritdoc/>
    public Task<long> FindSequenceAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<long>(_versions.Count);
        }
    }

    /// <inheritdoc/>
    public Task<StoredRules> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(new StoredRules(_versions.Count, [.. _versions]));
        }
    }

    /// <inheritdoc/>
    public Task PublishAsync(IReadOnlyList<RuleVersion> versions, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (versions.Any(version => _versions.Exists(
                other => (other.Kind, other.Name, other.Number) == (version.Kind, version.Name, version.Number))))
            {
                throw new ConcurrencyConflictException("Somebody else published.");
            }

            _versions.AddRange(versions);
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<int> SetReviewsAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var behind = store.Cases.InstancesWith(IsBehind).Where(id => store.TimerStore.Find(IdOf(id)) is null)
                .Take(limit).ToList();
            behind.ForEach(id => store.TimerStore.Set(id, new InstanceTimer(IdOf(id), RulesReview.TimerName, id, now)));
            return Task.FromResult(behind.Count);
        }
    }

    private static string IdOf(string instanceId) => $"rules/{instanceId}";

    private bool IsBehind(ClockRecord clock) => clock.State != ClockState.Stopped
        && (clock.PolicyVersion < Newest(RuleKind.Policy, clock.Policy)
            || (clock.Calendar?.Split('@') is [var name, var number]
                && int.Parse(number, CultureInfo.InvariantCulture) < Newest(RuleKind.Calendar, name)));

    private int Newest(RuleKind kind, string name) => _versions
        .Where(version => version.Kind == kind && version.Name == name)
        .Select(version => version.Number).DefaultIfEmpty().Max();
}
