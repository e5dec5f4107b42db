namespace RepairWorkflows.Engine.Activities.Primitives;

/// <summary>Ends the whole instance at once. In the designer: <c>Elsa.Finish</c>.</summary>
[Activity("Elsa", "Finish", "Primitives", Description = "Ends the whole workflow at once.")]
public sealed class Finish : Activity
{
    /// <inheritdoc/>
    public override bool IsTerminal => true;

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ActivityResult>(new ActivityResult.FinishedInstance());
}
