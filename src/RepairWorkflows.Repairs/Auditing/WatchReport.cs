using RepairWorkflows.Repairs.Verifying;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>How far auditor and verifier have come.</summary>
/// <param name="Auditor">The auditor.</param>
/// <param name="Verifier">The verifier.</param>
public sealed record WatchReport(AuditState Auditor, VerificationState Verifier)
{
    /// <summary>Neither has looked yet.</summary>
    public static WatchReport None { get; } = new(new(), new());
}
