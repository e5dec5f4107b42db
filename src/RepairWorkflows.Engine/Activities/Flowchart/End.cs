namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>Ends the flowchart or sequence around it, with all that is still running in it. <c>Elsa.End</c>.</summary>
[Activity("Elsa", "End", "Flow", Description = "Ends the flowchart around it.")]
public sealed class End : Activity
{
    /// <inheritdoc/>
    public override bool IsTerminal => true;

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) => ValueTask.FromResult(ActivityResult.Done);
}
