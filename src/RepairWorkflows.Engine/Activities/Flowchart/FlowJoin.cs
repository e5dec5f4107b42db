namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>
/// Brings branches together: the first one to arrive (<c>WaitAny</c>, the default) or all of them (<c>WaitAll</c>,
/// <c>WaitAllActive</c>). In the designer: <c>Elsa.FlowJoin</c>.
/// </summary>
[Activity("Elsa", "FlowJoin", "Flow", DisplayName = "Join", Description = "Brings branches together.")]
public sealed class FlowJoin : Activity
{
    /// <summary>Whether the first branch goes on, or all have to arrive.</summary>
    public Input<FlowJoinMode> Mode { get; init; } = FlowJoinMode.WaitAny;

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) => ValueTask.FromResult(ActivityResult.Done);
}

/// <summary>Which branches a join waits for.</summary>
public enum FlowJoinMode
{
    /// <summary>The first; the others end.</summary>
    WaitAny,

    /// <summary>All.</summary>
    WaitAll,

    /// <summary>All that are under way. By tokens the same as <see cref="WaitAll"/>.</summary>
    WaitAllActive,
}

/// <summary>How the joins of a flowchart wait: asked before they run, when a branch arrives.</summary>
internal sealed class JoinModes(ActivityContext flowchart, IReadOnlyDictionary<FlowJoin, FlowJoinMode> computed)
{
    private static readonly Dictionary<FlowJoin, FlowJoinMode> Nothing = [];

    /// <summary>Reads the modes; those that are no plain values are computed now, within the flowchart.</summary>
    public static async ValueTask<JoinModes> ReadAsync(
        ActivityContext flowchart, IReadOnlyList<FlowJoin> toCompute, CancellationToken cancellationToken)
    {
        if (toCompute.Count == 0)
        {
            return new JoinModes(flowchart, Nothing);
        }

        Dictionary<FlowJoin, FlowJoinMode> computed = [];
        foreach (var join in toCompute)
        {
            computed[join] = await flowchart.EvaluateAsync<FlowJoinMode>(join.Mode.Expression, cancellationToken);
        }

        return new JoinModes(flowchart, computed);
    }

    /// <summary>Whether a join's mode is something else than a plain value.</summary>
    public static bool IsComputed(FlowJoin join) =>
        join.Mode.Expression is { } mode && !mode.Type.Equals("Literal", StringComparison.OrdinalIgnoreCase);

    public FlowJoinMode Of(FlowJoin join) =>
        computed.TryGetValue(join, out var mode) ? mode
        : join.Mode.Expression is null ? join.Mode.Default
        : flowchart.Literal(join.Mode);
}
