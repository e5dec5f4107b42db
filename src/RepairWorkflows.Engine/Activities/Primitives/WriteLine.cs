namespace RepairWorkflows.Engine.Activities.Primitives;

/// <summary>Writes a line to the journal; the host logs it. In the designer: <c>Elsa.WriteLine</c>.</summary>
[Activity("Elsa", "WriteLine", "Primitives", DisplayName = "Write line", Description = "Writes a line of text.")]
public sealed class WriteLine : Activity
{
    /// <summary>The line.</summary>
    public Input<string>? Text { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) => ValueTask.FromResult(ActivityResult.Done);
}
