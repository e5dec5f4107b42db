using Microsoft.Extensions.Options;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>Keeps what one of the two has found, of no more instances than are to be kept.</summary>
internal sealed class KeptFindings(IAuditFindings findings, AuditMetrics metrics, IOptions<AuditOptions> options)
{
    /// <summary>Instances about which something was found.</summary>
    public async Task<HashSet<string>> ListKnownAsync(AuditSource source, CancellationToken cancellationToken) =>
    [
        // What machines find about themselves is theirs.
        .. (await findings.ListInstancesAsync(source, options.Value.MostFindings, cancellationToken))
            .Where(id => !id.StartsWith(MachineClockWatch.Prefix, StringComparison.Ordinal)),
    ];

    /// <summary>Puts what was found about the instances that were looked at in the place of what was.</summary>
    /// <param name="source">By whom.</param>
    /// <param name="looked">Those that were looked at.</param>
    /// <param name="found">What was found about them.</param>
    /// <param name="known">Those about which something was found before; kept up to date.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    public async Task KeepAsync(
        AuditSource source, IEnumerable<string> looked, IReadOnlyList<AuditFinding> found, HashSet<string> known,
        DateTimeOffset now, CancellationToken cancellationToken)
    {
        // What goes beyond is found again when there is less of it: nobody reads more than that.
        var added = found.Select(finding => finding.InstanceId).Where(id => !known.Contains(id)).Distinct()
            .Take(options.Value.MostFindings - known.Count).ToHashSet();
        string[] replaced = [.. looked.Where(id => known.Contains(id) || added.Contains(id))];
        if (replaced.Length == 0)
        {
            return;
        }

        AuditFinding[] kept = [.. found.Where(finding => replaced.Contains(finding.InstanceId))];
        await findings.ReplaceAsync(source, replaced, kept, now, cancellationToken);
        known.ExceptWith(replaced);
        known.UnionWith(kept.Select(finding => finding.InstanceId));
    }

    /// <summary>Tells the metrics how much there is.</summary>
    public async Task CountAsync(AuditSource source, CancellationToken cancellationToken) =>
        metrics.Found(source, (await findings.ListAsync(source, 0, 1, cancellationToken)).Total);
}
