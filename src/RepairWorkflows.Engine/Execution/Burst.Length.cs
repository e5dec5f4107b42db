using Stopwatch = System.Diagnostics.Stopwatch;

namespace RepairWorkflows.Engine.Execution;

/// <content>Keeps a burst within its limits.</content>
internal sealed partial class Burst
{
    private readonly long _begunAt = Stopwatch.GetTimestamp();

    /// <summary>How long the burst may still run, by the machine's own time.</summary>
    public TimeSpan TimeLeft => Services.Limits.MaxTime - Stopwatch.GetElapsedTime(_begunAt);

    // What else is queued goes with the step that was one too many: it would only go on with the loop.
    private void CheckLength()
    {
        var limits = Services.Limits;
        var refusal =
            ++Family.Steps > limits.MaxSteps ? $"The burst ran more than {limits.MaxSteps} steps without a rest."
            : TimeLeft <= TimeSpan.Zero ? $"The burst ran longer than {limits.MaxTime.TotalSeconds:0.#} seconds."
            : null;
        if (refusal is not null)
        {
            _queue.Clear();
            throw new RuleViolationException(EngineErrors.BurstTooLong, refusal);
        }
    }
}
