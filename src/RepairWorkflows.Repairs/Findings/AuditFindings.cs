using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Verifying;

namespace RepairWorkflows.Repairs.Findings;

/// <summary>What auditor and verifier have found, and how far they have come.</summary>
internal sealed class AuditFindings(IAuditFindings findings, IWatchStore watches)
{
    public Task<Found<AuditFinding>> ListAsync(
        AuditSource source, int skip, int take, CancellationToken cancellationToken) =>
        findings.ListAsync(source, skip, take, cancellationToken);

    public async Task<WatchReport> ReportAsync(CancellationToken cancellationToken) => new(
        AuditState.Parse(await watches.FindAsync(AuditState.Name, cancellationToken)),
        VerificationState.Parse(await watches.FindAsync(VerificationState.Name, cancellationToken)));
}
