namespace RepairWorkflows.Engine.Activities.Primitives;

/// <summary>Leaves a value behind. In the designer: <c>Elsa.SetOutput</c>.</summary>
[Activity("Elsa", "SetOutput", "Composition", DisplayName = "Set output", Description = "Leaves a value behind.")]
public sealed class SetOutput : Activity
{
    /// <summary>Under which name.</summary>
    [Input(UIHint = InputUIHints.OutputPicker)]
    public Input<string>? OutputName { get; init; }

    /// <summary>The value.</summary>
    public Input<object>? OutputValue { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var name = context.Get(OutputName) ?? throw new ActivityFailedException("OutputName is required.");
        context.SetWorkflowOutput(name, context.Get(OutputValue));
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
