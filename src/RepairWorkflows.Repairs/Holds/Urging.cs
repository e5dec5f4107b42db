namespace RepairWorkflows.Repairs.Holds;

/// <summary>催单: that the customer asked where it stays.</summary>
/// <param name="Note">What the customer said; null when nothing was noted.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
public sealed record Urging(string? Note, string By, DateTimeOffset At);
