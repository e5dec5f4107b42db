using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Repairs.Clocks;

/// <summary>Tells a step that a clock has come to a stage.</summary>
/// <param name="Policy">Which clock.</param>
/// <param name="IsLimit">Whether it breached; else it warns.</param>
/// <param name="At">The instant that was due.</param>
internal sealed record ClockStageReached(string Policy, bool IsLimit, DateTimeOffset At)
{
    /// <summary>The outcome of a step that follows this, and goes on resting.</summary>
    public string Outcome => IsLimit ? "Breached" : "Warned";

    /// <summary>What a step rests on that hears of a policy's clock as long as it rests.</summary>
    public static Bookmark Awaited(string? policy) =>
        new() { Name = CaseClocks.SignalName, Key = policy, IsBurned = false, IsLocal = true };
}
