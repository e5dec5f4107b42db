namespace RepairWorkflows.Repairs.Cancellation;

/// <summary>A station asks the region to call an order off (S4.5.2).</summary>
/// <param name="CancelReason">Why, in the words of <see cref="CancellationReasons.Eligible"/>.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Station">The station that asks.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">When.</param>
public sealed record CancellationApplication(
    string CancelReason, string Evidence, string? Station, string By, DateTimeOffset At)
{
    /// <summary>Addresses of pictures and records that show it.</summary>
    public IReadOnlyList<string> EvidenceLinks { get; init => field = value ?? []; } = [];

    /// <summary>The region's decision; null while there is none.</summary>
    public CancellationDecision? Decision { get; init; }
}

/// <summary>What the region decided (S4.6.1).</summary>
/// <param name="Approved">Whether the order is called off.</param>
/// <param name="Reason">Why.</param>
/// <param name="RightStation">The station that a new order goes to; null for none.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record CancellationDecision(
    bool Approved, string Reason, string? RightStation, string By, DateTimeOffset At);
