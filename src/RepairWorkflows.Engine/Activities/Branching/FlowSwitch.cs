using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Activities.Branching;

/// <summary>Follows the cases that hold, or <c>Default</c>. In the designer: <c>Elsa.FlowSwitch</c>.</summary>
[Activity("Elsa", "FlowSwitch", "Branching", DisplayName = "Switch", Description = "Follows the cases that hold.")]
[FlowNode("Default")]
public sealed class FlowSwitch : Activity
{
    /// <summary>The cases, in the order they are tried.</summary>
    [Input(UIHint = InputUIHints.FlowSwitchEditor)]
    public IReadOnlyList<FlowSwitchCase> Cases { get; init; } = [];

    /// <summary>Whether the first case that holds is followed, or all that do.</summary>
    public Input<SwitchMode> Mode { get; init; } = SwitchMode.MatchFirst;

    /// <inheritdoc/>
    protected internal override IReadOnlyList<string>? KnownOutcomes =>
        [.. Cases.Select(option => option.Label), "Default"];

    /// <inheritdoc/>
    protected internal override IReadOnlyList<string> WaysOut => KnownOutcomes!;

    /// <inheritdoc/>
    public override async ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken)
    {
        // All are tried, also those after the first that holds, as on an Elsa server.
        List<string> outcomes = [];
        foreach (var option in Cases)
        {
            if (await context.EvaluateAsync<bool?>(option.Condition, cancellationToken) == true)
            {
                outcomes.Add(option.Label);
            }
        }

        return ActivityResult.With(
            outcomes.Count == 0 ? ["Default"] : context.Get(Mode) == SwitchMode.MatchFirst ? [outcomes[0]] : outcomes);
    }
}

/// <summary>One way out of a switch.</summary>
/// <param name="Label">Its outcome.</param>
/// <param name="Condition">When it holds; null never does.</param>
public sealed record FlowSwitchCase(string Label, Expression? Condition);

/// <summary>How many cases of a switch are followed.</summary>
public enum SwitchMode
{
    /// <summary>The first that holds.</summary>
    MatchFirst,

    /// <summary>All that hold.</summary>
    MatchAny,
}
