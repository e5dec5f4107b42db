using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Auditing;

namespace RepairWorkflows.Testing.Memory;

/// <summary>What was found, and how far the work has come that one machine does at a time.</summary>
public sealed class MemoryAudit : IAuditFindings, IWatchStore
{
    private readonly Lock _lock = new();
    private readonly List<(AuditSource Source, AuditFinding Finding)> _found = [];
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
            _found.RemoveAll(one => one.Source == source && instanceIds.Contains(one.Finding.InstanceId));
            _found.AddRange(found.Select(finding => (source, finding with { Since = now })));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<string?> TakeAsync(string name, TimeSpan lease, bool isDue, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<string?>(_states.GetValueOrDefault(name, ""));
        }
    }

    /// <inheritdoc/>
    public Task KeepAsync(string name, string state, TimeSpan lease, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _states[name] = state;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(string name, string state, TimeSpan pause, CancellationToken cancellationToken) =>
        KeepAsync(name, state, pause, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> FindAsync(string name, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_states.GetValueOrDefault(name));
        }
    }
}
