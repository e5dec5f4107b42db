namespace RepairWorkflows.Repairs.Charges;

/// <summary>Why an order ended without a repair, signed by the technician and the supervisor (S3.10).</summary>
/// <param name="Reason">What stands on the slip.</param>
/// <param name="Technician">Who signed as technician; null when nobody had signed for the slip.</param>
/// <param name="Supervisor">Who signed as supervisor.</param>
/// <param name="At">When.</param>
public sealed record SignedRefusal(string Reason, string? Technician, string Supervisor, DateTimeOffset At);
