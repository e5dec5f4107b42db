namespace RepairWorkflows.Repairs.Holds;

/// <summary>That nothing moves on with an order for a while: for want of a part, or of the customer.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Limits">The limits that did not count meanwhile, by their policies.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record OrderHold(string Reason, IReadOnlyList<string> Limits, string By, DateTimeOffset At)
{
    /// <summary>Who took it up again; null while it is on hold.</summary>
    public string? ResumedBy { get; init; }

    /// <summary>When; null while it is on hold.</summary>
    public DateTimeOffset? ResumedAt { get; init; }
}
