namespace RepairWorkflows.Repairs.Delays;

/// <summary>Why a repair is not done in time (S3.4).</summary>
/// <param name="Reason">Why.</param>
/// <param name="Serious">Whether the matter is serious (S3.6).</param>
/// <param name="ExpectedAt">When it should be done; null when nobody can say.</param>
/// <param name="IsConfirmed">Whether the service centre asked for it; else the technician said so.</param>
/// <param name="By">Who said or recorded it.</param>
/// <param name="At">When.</param>
public sealed record DelayReason(
    string Reason, bool Serious, DateTimeOffset? ExpectedAt, bool IsConfirmed, string By, DateTimeOffset At);
