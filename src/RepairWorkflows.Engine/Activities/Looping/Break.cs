namespace RepairWorkflows.Engine.Activities.Looping;

/// <summary>Ends the nearest loop. In the designer: <c>Elsa.Break</c>.</summary>
[Activity("Elsa", "Break", "Looping", Description = "Ends the nearest loop.")]
public sealed class Break : Activity
{
    /// <inheritdoc/>
    public override bool IsTerminal => true;

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ActivityResult>(new ActivityResult.Broke());
}
