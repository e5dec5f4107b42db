using Microsoft.Extensions.Options;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>Says which instances a round looks at.</summary>
internal sealed class AuditSources(
    IAuditStore store, IAuditFindings findings, RecentChanges changes, AuditMetrics metrics,
    IOptions<AuditOptions> options)
{
    private const int MostOverdue = 200;

    /// <summary>Those about which something was found.</summary>
    public async Task<HashSet<string>> ListKnownAsync(CancellationToken cancellationToken) =>
    [
        // What machines find about themselves is theirs.
        .. (await findings.ListInstancesAsync(AuditSource.Auditor, options.Value.MostFindings, cancellationToken))
            .Where(id => !id.StartsWith(MachineClockWatch.Prefix, StringComparison.Ordinal)),
    ];

    /// <summary>Those that are looked at whatever the way through everything comes by.</summary>
    public async Task<IReadOnlyCollection<string>> ListFirstAsync(
        IReadOnlyCollection<string> known, CancellationToken cancellationToken)
    {
        var overdue = await store.ListOverdueAsync(options.Value.Grace, MostOverdue, cancellationToken);
        return known.Union(overdue).Union(changes.Take()).ToList();
    }

    /// <summary>Those on a stretch of that way.</summary>
    public Task<AuditStretch> ListAsync(
        AuditTrail trail, string after, int count, CancellationToken cancellationToken) =>
        store.ListAsync(trail, after, count, cancellationToken);

    /// <summary>Tells the metrics how much there is.</summary>
    public async Task CountAsync(CancellationToken cancellationToken) =>
        metrics.Found(
            AuditSource.Auditor,
            (await findings.ListAsync(AuditSource.Auditor, 0, 1, cancellationToken)).Total);
}
