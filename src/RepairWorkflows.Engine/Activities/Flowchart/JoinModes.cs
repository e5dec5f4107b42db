using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Activities.Flowchart;

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
            computed[join] = await flowchart.EvaluateAsync(join.Mode, cancellationToken);
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
