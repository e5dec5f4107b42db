using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>Keeps what was found not to fit together, until it is looked at again and fits.</summary>
public interface IAuditFindings
{
    /// <summary>A page of what one has found, the longest known first.</summary>
    Task<Found<AuditFinding>> ListAsync(
        AuditSource source, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Instances about which something was found; what was looked at longest ago first.</summary>
    Task<IReadOnlyList<string>> ListInstancesAsync(
        AuditSource source, int count, CancellationToken cancellationToken);

    /// <summary>Puts what is found about these instances now in the place of all that was.</summary>
    /// <param name="source">By whom.</param>
    /// <param name="instanceIds">Those that were looked at.</param>
    /// <param name="found">What was found about them.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    Task ReplaceAsync(
        AuditSource source, IReadOnlyList<string> instanceIds, IReadOnlyList<AuditFinding> found, DateTimeOffset now,
        CancellationToken cancellationToken);

    /// <summary>Removes what of a kind was last found before an instant: whoever found it is gone.</summary>
    Task LapseAsync(AuditKind kind, DateTimeOffset before, CancellationToken cancellationToken);
}
