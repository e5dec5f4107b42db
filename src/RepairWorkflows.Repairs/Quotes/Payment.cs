namespace RepairWorkflows.Repairs.Quotes;

/// <summary>What the customer has paid (S3.3).</summary>
/// <param name="Amount">How much, in yuan.</param>
/// <param name="PaidHow">How: <c>cash</c>, <c>card</c>, <c>transfer</c> or <c>mobile</c>.</param>
/// <param name="Note">What was noted; null for nothing.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
public sealed record Payment(decimal Amount, string PaidHow, string? Note, string By, DateTimeOffset At);
