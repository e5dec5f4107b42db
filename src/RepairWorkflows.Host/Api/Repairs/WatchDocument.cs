using RepairWorkflows.Repairs.Auditing;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>How far auditor and verifier have come.</summary>
internal sealed record WatchDocument
{
    /// <summary>When the auditor last ended a round; null before the first.</summary>
    public DateTimeOffset? AuditedAt { get; init; }

    /// <summary>When the auditor's last pass through everything that is open began; null before it.</summary>
    public DateTimeOffset? WholePassBegunAt { get; init; }

    /// <summary>When that pass ended.</summary>
    public DateTimeOffset? WholePassEndedAt { get; init; }

    /// <summary>How many instances, clocks and timers it went by.</summary>
    public required long WholePassRows { get; init; }

    /// <summary>When the run of the verifier began that is under way; null when none is.</summary>
    public DateTimeOffset? VerifyingSince { get; init; }

    /// <summary>How many clocks it has recomputed.</summary>
    public required long Verified { get; init; }

    /// <summary>How many there were when it began.</summary>
    public required long ToVerify { get; init; }

    /// <summary>When the verifier's last whole run began; null before it.</summary>
    public DateTimeOffset? VerificationBegunAt { get; init; }

    /// <summary>When that run ended.</summary>
    public DateTimeOffset? VerificationEndedAt { get; init; }

    /// <summary>How many clocks it recomputed.</summary>
    public required long ClocksVerified { get; init; }

    /// <summary>How many mismatches it found.</summary>
    public required int Mismatches { get; init; }

    /// <summary>Since when no run has found a mismatch; null when the last one did, or there was none.</summary>
    public DateTimeOffset? NoMismatchSince { get; init; }

    public static WatchDocument From(WatchReport report) => new()
    {
        AuditedAt = report.Auditor.RoundAt,
        WholePassBegunAt = report.Auditor.WholeBegunAt,
        WholePassEndedAt = report.Auditor.WholeEndedAt,
        WholePassRows = report.Auditor.WholeRows,
        VerifyingSince = report.Verifier.BegunAt,
        Verified = report.Verifier.Checked,
        ToVerify = report.Verifier.Total,
        VerificationBegunAt = report.Verifier.LastBegunAt,
        VerificationEndedAt = report.Verifier.LastEndedAt,
        ClocksVerified = report.Verifier.LastChecked,
        Mismatches = report.Verifier.LastMismatches,
        NoMismatchSince = report.Verifier.CleanSince,
    };
}
