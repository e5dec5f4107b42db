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

/// <summary>Leaves a value behind. In the designer: <c>Elsa.SetOutput</c>.</summary>
[Activity("Elsa", "SetOutput", "Composition", DisplayName = "Set output", Description = "Leaves a value behind.")]
public sealed class SetOutput : Activity
{
    /// <summary>Under which name.</summary>
    public Input<string>? OutputName { get; init; }

    /// <summary>The value.</summary>
    public Input<object>? OutputValue { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.SetWorkflowOutput(context.Get(OutputName) ?? string.Empty, context.Get(OutputValue));
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
