using System.Text.Json;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Verifying;

/// <summary>How far the verifier has come, and what came out.</summary>
public sealed record VerificationState
{
    /// <summary>The verifier's turn, among those of <see cref="Auditing.IWatchStore"/>.</summary>
    public const string Name = "verifier";

    /// <summary>When the run began that is under way; null when none is.</summary>
    public DateTimeOffset? BegunAt { get; init; }

    /// <summary>The last order of the run that was recomputed.</summary>
    public Guid After { get; init; }

    /// <summary>How many clocks of the run were recomputed.</summary>
    public long Checked { get; init; }

    /// <summary>How many clocks there were when it began.</summary>
    public long Total { get; init; }

    /// <summary>How many mismatches it has found.</summary>
    public int Mismatches { get; init; }

    /// <summary>When the last run that came to its end began; null before that.</summary>
    public DateTimeOffset? LastBegunAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? LastEndedAt { get; init; }

    /// <summary>How many clocks it recomputed.</summary>
    public long LastChecked { get; init; }

    /// <summary>How many mismatches it found.</summary>
    public int LastMismatches { get; init; }

    /// <summary>Since when no run has found a mismatch; null when the last one did, or there was none.</summary>
    public DateTimeOffset? CleanSince { get; init; }

    internal static VerificationState Parse(string? kept) => string.IsNullOrEmpty(kept)
        ? new()
        : JsonSerializer.Deserialize(kept, RepairJson.Plain.VerificationState)!;

    internal string ToText() => JsonSerializer.Serialize(this, RepairJson.Plain.VerificationState);

    internal VerificationState Begin(DateTimeOffset now, long total) => this with
    {
        BegunAt = now, After = Guid.Empty, Checked = 0, Total = total, Mismatches = 0,
    };

    internal VerificationState Past(VerifiedPage page) => this with
    {
        After = page.Last ?? After, Checked = Checked + page.Clocks, Mismatches = Mismatches + page.Mismatches,
    };

    internal VerificationState End(DateTimeOffset now) => this with
    {
        BegunAt = null, LastBegunAt = BegunAt, LastEndedAt = now, LastChecked = Checked, LastMismatches = Mismatches,
        CleanSince = Mismatches > 0 ? null : CleanSince ?? BegunAt,
    };
}
