using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Execution;

/// <content>Keeps a burst within its limits.</content>
internal sealed partial class Burst
{
    private readonly Effort _effort = new(services.Limits.Machine);

    /// <summary>How long a processor may still be busy with the burst.</summary>
    public TimeSpan TimeLeft => Services.Limits.MaxTime - _effort.Used;

    // What else is queued goes with the step that was one too many: it would only go on with the loop.
    private void CheckLength()
    {
        var limits = Services.Limits;
        _effort.Look();
        var refusal =
            ++Family.Steps > limits.MaxSteps ? $"The burst ran more than {limits.MaxSteps} steps without a rest."
            : TimeLeft <= TimeSpan.Zero
                ? $"The burst ran longer than {limits.MaxTime.TotalSeconds:0.#} seconds of processor time."
            : _effort.IsTooLong ? $"The burst took longer than {Effort.Longest.TotalSeconds:0} seconds."
            : null;
        if (refusal is not null)
        {
            _queue.Clear();
            throw new RuleViolationException(EngineErrors.BurstTooLong, refusal);
        }
    }

    // What is waited for, an answer over HTTP, does not count: meanwhile the thread works for others.
    private async ValueTask WaitAsync(ValueTask step)
    {
        _effort.Pause();
        await step;
        _effort.GoOn();
    }
}
