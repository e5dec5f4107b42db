namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>Marks where a flowchart begins. In the designer: <c>Elsa.Start</c>.</summary>
[Activity("Elsa", "Start", "Flow", Description = "Where the flowchart begins.")]
public sealed class Start : Activity
{
    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) => ValueTask.FromResult(ActivityResult.Done);
}
