namespace RepairWorkflows.Repairs.Charges;

/// <summary>The customer's answer about a charge (S3.9, S3.10).</summary>
/// <param name="Agreed">Whether the customer agreed: only then work starts.</param>
/// <param name="Amount">How much, in yuan; null when it was not named.</param>
/// <param name="ConsentBy">Who answered; null when it was not noted.</param>
/// <param name="Note">What else was said; null when nothing was noted.</param>
/// <param name="RecordedBy">Who wrote it down.</param>
/// <param name="At">When.</param>
public sealed record ChargeConsent(
    bool Agreed, decimal? Amount, string? ConsentBy, string? Note, string RecordedBy, DateTimeOffset At);
