namespace RepairWorkflows.Repairs.Timeline;

/// <summary>One thing that happened to an order. Never changed once written.</summary>
public sealed record TimelineEntry
{
    /// <summary>Counts from 0 over the order's life.</summary>
    public required int Sequence { get; init; }

    /// <summary>When it happened: for a limit the instant it passed, even if the server was down then.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was recorded; later than <see cref="At"/> when it had to be caught up with.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>
    /// What, as a stable word: <c>action.sign-slip</c>, <c>clock.breached</c>. Texts are found by it.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>Who: an account's name, or <c>system</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>The step of the definition it happened in; null when it happened outside of any.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Why this was asked: the clauses of the documents.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>The particulars, as a JSON object in text.</summary>
    public string Details { get; init; } = "{}";
}
