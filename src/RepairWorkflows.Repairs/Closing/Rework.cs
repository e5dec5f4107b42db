namespace RepairWorkflows.Repairs.Closing;

/// <summary>Why a repair had to be done again (S8.4.3).</summary>
/// <param name="Reason">What the customer was not content with.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
public sealed record Rework(string Reason, string By, DateTimeOffset At);
