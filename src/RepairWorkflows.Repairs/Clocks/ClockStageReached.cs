namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Tells a step that a clock has come to a stage.</summary>
/// <param name="Policy">Which clock.</param>
/// <param name="IsLimit">Whether it breached; else it warns.</param>
/// <param name="At">The instant that was due.</param>
internal sealed record ClockStageReached(string Policy, bool IsLimit, DateTimeOffset At);
