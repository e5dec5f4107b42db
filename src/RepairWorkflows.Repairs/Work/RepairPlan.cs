namespace RepairWorkflows.Repairs.Work;

/// <summary>What is going to be done, as the customer agreed (S8.4).</summary>
/// <param name="Text">The plan.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When the customer agreed.</param>
public sealed record RepairPlan(string Text, string By, DateTimeOffset At);
