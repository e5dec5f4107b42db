using System.Text.Json;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>How far the auditor has come.</summary>
public sealed record AuditState
{
    /// <summary>The auditor's turn, among <see cref="IWatchStore"/>'s.</summary>
    public const string Name = "auditor";

    /// <summary>When the last round ended; null before the first.</summary>
    public DateTimeOffset? RoundAt { get; init; }

    /// <summary>When it began to go through everything; null when it has yet to.</summary>
    public DateTimeOffset? PassBegunAt { get; init; }

    /// <summary>The trail it goes along.</summary>
    public AuditTrail Trail { get; init; }

    /// <summary>Where on it.</summary>
    public string After { get; init; } = "";

    /// <summary>Rows gone by since the pass began.</summary>
    public long Rows { get; init; }

    /// <summary>When the last whole pass began; null before it.</summary>
    public DateTimeOffset? WholeBegunAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? WholeEndedAt { get; init; }

    /// <summary>Rows that it went by.</summary>
    public long WholeRows { get; init; }

    internal static AuditState Parse(string? kept) => string.IsNullOrEmpty(kept)
        ? new()
        : JsonSerializer.Deserialize(kept, RepairJson.Plain.AuditState)!;

    /// <summary>With the way through everything still to come.</summary>
    internal AuditState FromTheBeginning() =>
        this with { Trail = AuditTrail.Instances, After = "", Rows = 0, PassBegunAt = null };

    internal string ToText() => JsonSerializer.Serialize(this, RepairJson.Plain.AuditState);

    /// <summary>After a stretch of the pass.</summary>
    internal AuditState Past(AuditStretch stretch, DateTimeOffset now)
    {
        var on = this with { Rows = Rows + stretch.Rows };
        return stretch.Last is { } last ? on with { After = last }
            : Trail < AuditTrail.Timers ? on with { Trail = Trail + 1, After = "" }
            : on.FromTheBeginning() with
            {
                WholeBegunAt = PassBegunAt, WholeEndedAt = now, WholeRows = on.Rows,
            };
    }
}
