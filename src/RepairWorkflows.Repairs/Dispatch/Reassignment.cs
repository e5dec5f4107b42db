namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>That the order was given from one technician to another, or taken back.</summary>
/// <param name="From">Whose work it was.</param>
/// <param name="To">Whose work it is; null when whoever signs for the slip next has it.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record Reassignment(string From, string? To, string Reason, string By, DateTimeOffset At);
