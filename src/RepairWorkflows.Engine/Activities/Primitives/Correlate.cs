namespace RepairWorkflows.Engine.Activities.Primitives;

/// <summary>Gives the instance its correlation id. In the designer: <c>Elsa.Correlate</c>.</summary>
/// <remarks>Bookmarks that are stored already keep the one they were stored with.</remarks>
[Activity("Elsa", "Correlate", "Primitives", Description = "Gives the instance its correlation id.")]
public sealed class Correlate : Activity
{
    /// <summary>The id.</summary>
    public Input<string>? CorrelationId { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.CorrelationId = context.Get(CorrelationId);
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
