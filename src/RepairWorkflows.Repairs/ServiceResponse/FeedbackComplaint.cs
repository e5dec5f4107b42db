namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>A feedback is a complaint about an order (S1.2), and goes on as one.</summary>
/// <param name="OrderNumber">What people call that order.</param>
/// <param name="Findings">What was found; null when nothing was noted.</param>
/// <param name="By">Who said so.</param>
/// <param name="At">When.</param>
public sealed record FeedbackComplaint(string OrderNumber, string? Findings, string By, DateTimeOffset At);
