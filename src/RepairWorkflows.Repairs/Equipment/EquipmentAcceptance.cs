namespace RepairWorkflows.Repairs.Equipment;

/// <summary>That the equipment works again (S6.2.6).</summary>
/// <param name="Verified">How that was checked, and with what result.</param>
/// <param name="By">Who accepted: somebody else than did the work.</param>
/// <param name="At">When.</param>
public sealed record EquipmentAcceptance(string Verified, string By, DateTimeOffset At);

/// <summary>What whoever reported the fault was told in the end (S6.2.7).</summary>
/// <param name="Answer">What was said.</param>
/// <param name="ContactChannel">How.</param>
/// <param name="By">Who said it.</param>
/// <param name="At">When.</param>
public sealed record ReporterAnswer(string Answer, string ContactChannel, string By, DateTimeOffset At);
