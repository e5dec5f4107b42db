namespace RepairWorkflows.Engine.Activities.Primitives;

/// <summary>Names the instance. In the designer: <c>Elsa.SetName</c>.</summary>
[Activity("Elsa", "SetName", "Primitives", DisplayName = "Set name", Description = "Names the instance.")]
public sealed class SetName : Activity
{
    /// <summary>The name.</summary>
    public Input<string>? Value { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.InstanceName = context.Get(Value);
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
