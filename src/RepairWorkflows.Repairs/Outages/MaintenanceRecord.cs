namespace RepairWorkflows.Repairs.Outages;

/// <summary>What was replaced and done (S7.3.3).</summary>
/// <param name="Maintenance">What was inspected and repaired.</param>
/// <param name="Parts">What was replaced; empty for nothing.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="At">When.</param>
public sealed record MaintenanceRecord(
    string Maintenance, IReadOnlyList<ReplacedPart> Parts, string By, DateTimeOffset At);

/// <summary>A part that was replaced.</summary>
/// <param name="Name">Which.</param>
/// <param name="Quantity">How many.</param>
/// <param name="FromSpares">Whether it came from the spare parts in stock.</param>
public sealed record ReplacedPart(string Name, decimal Quantity, bool FromSpares);
