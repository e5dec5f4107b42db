namespace RepairWorkflows.Repairs.Work;

/// <summary>A plan that the customer did not want (S1.1.4).</summary>
/// <param name="Text">The plan.</param>
/// <param name="Reason">Why the customer refused it.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When the customer refused.</param>
public sealed record RefusedPlan(string Text, string Reason, string By, DateTimeOffset At);
