using System.Text.Json.Serialization;

namespace RepairWorkflows.Engine.Activities.Primitives;

/// <summary>Writes a variable. In the designer: <c>Elsa.SetVariable</c>.</summary>
[Activity("Elsa", "SetVariable", "Primitives", DisplayName = "Set variable", Description = "Writes a variable.")]
public sealed class SetVariable : Activity
{
    /// <summary>Which; found by its id.</summary>
    [Input(UIHint = InputUIHints.VariablePicker)]
    public VariableReference? Variable { get; init; }

    /// <summary>The new value.</summary>
    public Input<object>? Value { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.SetVariable(Variable?.Id ?? string.Empty, context.Get(Value));
        return ValueTask.FromResult(ActivityResult.Done);
    }
}

/// <summary>Names a variable.</summary>
/// <param name="Id">Its id.</param>
public sealed record VariableReference([property: JsonPropertyName("id")] string? Id);
