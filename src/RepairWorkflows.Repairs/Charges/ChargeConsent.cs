namespace RepairWorkflows.Repairs.Charges;

/// <summary>The customer's answer about a charge (S3.9, S3.10).</summary>
/// <param name="Agreed">Whether the customer agreed: only then work starts.</param>
/// <param name="Amount">How much, in yuan; null when it was not named.</param>
/// <param name="ConsentBy">Who answered; a consent names somebody.</param>
/// <param name="Note">What else was said; null when nothing was noted.</param>
/// <param name="RecordedBy">Who wrote it down.</param>
/// <param name="At">When.</param>
public sealed record ChargeConsent(
    bool Agreed, decimal? Amount, string? ConsentBy, string? Note, string RecordedBy, DateTimeOffset At)
{
    /// <summary>
    /// How the customer answered: <c>signature</c>, <c>phone</c>, <c>message</c> or <c>in-person</c>; null when a
    /// refusal does not say.
    /// </summary>
    public string? ConsentHow { get; init; }
}
