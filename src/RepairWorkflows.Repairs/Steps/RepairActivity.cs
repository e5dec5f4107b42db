using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Repairs.Steps;

/// <summary>
/// A step of a repair process. The narrow seam to the engine: beside inputs, what a repair step may touch is what
/// <see cref="StepRun"/> offers.
/// </summary>
public abstract class RepairActivity : Activity
{
    /// <inheritdoc/>
    public sealed override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Execute(new StepRun(context, Definition)));

    /// <inheritdoc/>
    public sealed override ValueTask<ActivityResult> ResumeAsync(
        ActivityContext context, Resumption resumption, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Resume(new StepRun(context, Definition), resumption));

    /// <inheritdoc/>
    public sealed override void OnCanceled(ActivityContext context) => Withdraw(new StepRun(context, Definition));

    private protected abstract ActivityResult Execute(StepRun run);

    private protected virtual ActivityResult Resume(StepRun run, Resumption resumption) => ActivityResult.Done;

    private protected virtual void Withdraw(StepRun run)
    {
    }
}
