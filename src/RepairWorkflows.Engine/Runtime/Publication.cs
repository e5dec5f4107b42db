namespace RepairWorkflows.Engine.Runtime;

/// <summary>How a version came to be the one that new instances run.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who published it; null for the server itself.</param>
/// <param name="Reason">Why, in their words; null when none was asked for.</param>
public sealed record Publication(DateTimeOffset At, string? By = null, string? Reason = null);
