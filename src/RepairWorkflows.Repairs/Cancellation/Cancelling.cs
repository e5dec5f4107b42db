namespace RepairWorkflows.Repairs.Cancellation;

/// <summary>Why an order was called off, and by whom (S4.3.1).</summary>
/// <param name="CancelReason">In the words of <see cref="CancellationReasons"/>.</param>
/// <param name="Note">What was said; null when nothing was noted.</param>
/// <param name="RightStation">The station that a new order goes to (S4.3.2); null for none.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record Cancelling(
    string CancelReason, string? Note, string? RightStation, string By, DateTimeOffset At);
