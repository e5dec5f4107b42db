using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Auditing;

namespace RepairWorkflows.Persistence.Memory;

/// <summary>What was found, and how far the work has come that one machine does at a time.</summary>
public sealed class MemoryAudit : IAuditFindings, IWatchStore
{
    private readonly Lock _lock = new();
    private readonly List<(AuditSource Source, AuditFinding Finding, DateTimeOffset SeenAt)> _found = [];
    private readonly Dictionary<string, string> _states = [];

    /// <inheritdoc/>
    public Task<Found<AuditFinding>> ListAsync(
        AuditSource source, int skip, int take, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var all = _found.Where(one => one.Source == source).Select(one => one.Finding).ToList();
            return Task.FromResult(new Found<AuditFinding>([.. all.Skip(skip).Take(take)], all.Count));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListInstancesAsync(
        AuditSource source, int count, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<string>>(
            [
                .. _found.Where(one => one.Source == source).Select(one => one.Finding.InstanceId).Distinct()
                    .Take(count),
            ]);
        }
    }

    /// <inheritdoc/>
    public Task ReplaceAsync(
        AuditSource source, IReadOnlyList<string> instanceIds, IReadOnlyList<AuditFinding> found, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var before = _found.ToLookup(one => (one.Source, one.Finding.Id), one => one.Finding.Since);
            _found.RemoveAll(one => one.Source == source && instanceIds.Contains(one.Finding.InstanceId));
            _found.AddRange(found.Select(
                finding => (source, finding with { Since = before[(source, finding.Id)].Append(now).First() }, now)));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task LapseAsync(AuditKind kind, DateTimeOffset before, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _found.RemoveAll(one => one.Finding.Kind == kind && one.SeenAt < before);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<WatchTurn?> TakeAsync(string name, TimeSpan lease, bool isDue, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // There is one machine: it has every turn.
            return Task.FromResult<WatchTurn?>(
                new WatchTurn(name, DateTimeOffset.MaxValue, _states.GetValueOrDefault(name, "")));
        }
    }

    /// <inheritdoc/>
    public Task<WatchTurn?> KeepAsync(
        WatchTurn turn, string state, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        lock (_lock)
        {
            _states[turn.Name] = state;
        }

        return Task.FromResult<WatchTurn?>(turn with { State = state });
    }

    /// <inheritdoc/>
    public async Task<bool> ReleaseAsync(
        WatchTurn turn, string state, TimeSpan pause, CancellationToken cancellationToken) =>
        await KeepAsync(turn, state, pause, cancellationToken) is not null;

    /// <inheritdoc/>
    public Task<string?> FindAsync(string name, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_states.GetValueOrDefault(name));
        }
    }
}
