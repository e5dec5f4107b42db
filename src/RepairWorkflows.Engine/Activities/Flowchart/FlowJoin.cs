using RepairWorkflows.Engine.Definitions;

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
