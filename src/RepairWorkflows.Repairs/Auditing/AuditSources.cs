using Microsoft.Extensions.Options;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>Says which instances a round looks at.</summary>
internal sealed class AuditSources(
    IAuditStore store, KeptFindings findings, RecentChanges changes, IOptions<AuditOptions> options)
{
    private const int MostOverdue = 200;

    /// <summary>Those about which something was found.</summary>
    public Task<HashSet<string>> ListKnownAsync(CancellationToken cancellationToken) =>
        findings.ListKnownAsync(AuditSource.Auditor, cancellationToken);

    /// <summary>Has those looked at that are, whatever the way through everything comes by.</summary>
    public async Task LookFirstAsync(
        IReadOnlyCollection<string> known, Func<IReadOnlyCollection<string>, Task> lookAsync,
        CancellationToken cancellationToken)
    {
        var overdue = await store.ListOverdueAsync(options.Value.Grace, MostOverdue, cancellationToken);
        var changed = changes.Take();
        try
        {
            await lookAsync(known.Union(overdue).Union(changed).ToList());
        }
        catch
        {
            changes.PutBack(changed);
            throw;
        }
    }

    /// <summary>Those on a stretch of that way.</summary>
    public Task<AuditStretch> ListAsync(
        AuditTrail trail, string after, int count, CancellationToken cancellationToken) =>
        store.ListAsync(trail, after, count, cancellationToken);

    /// <summary>Tells the metrics how much there is.</summary>
    public Task CountAsync(CancellationToken cancellationToken) =>
        findings.CountAsync(AuditSource.Auditor, cancellationToken);
}
