namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>Marks where a flowchart begins. In the designer: <c>Elsa.Start</c>.</summary>
[Activity("Elsa", "Start", "Flow", Description = "Where the flowchart begins.")]
public sealed class Start : Activity
{
    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) => ValueTask.FromResult(ActivityResult.Done);
}

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
