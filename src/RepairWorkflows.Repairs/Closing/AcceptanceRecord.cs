namespace RepairWorkflows.Repairs.Closing;

/// <summary>That the customer accepted the repair (S8.4.3).</summary>
/// <param name="Note">What was said; null when nothing was noted.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
public sealed record AcceptanceRecord(string? Note, string By, DateTimeOffset At);
