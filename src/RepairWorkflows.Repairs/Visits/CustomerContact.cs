namespace RepairWorkflows.Repairs.Visits;

/// <summary>One call to the customer, or the attempt at it.</summary>
/// <param name="Purpose">What for: <c>late-arrival</c>, <c>new-time</c> or <c>progress</c>.</param>
/// <param name="Reached">Whether the customer was reached.</param>
/// <param name="Apologised">Whether the caller apologised.</param>
/// <param name="By">Who called.</param>
/// <param name="At">When.</param>
/// <param name="Note">What was said; null when nothing was noted.</param>
public sealed record CustomerContact(
    string Purpose, bool Reached, bool Apologised, string By, DateTimeOffset At, string? Note);
