namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>Decides what runs next in one execution of a flowchart.</summary>
/// <param name="graph">The arrows.</param>
/// <param name="context">The flowchart's execution.</param>
/// <param name="joins">How its joins wait.</param>
internal abstract class FlowRules(FlowGraph graph, ActivityContext context, JoinModes joins)
{
    protected FlowGraph Graph { get; } = graph;

    protected ActivityContext Context { get; } = context;

    protected FlowMemory Memory { get; } = context.State<FlowMemory>();

    public abstract ActivityResult Completed(ChildEvent child);

    public abstract ActivityResult Emitted(ChildEvent child);

    public abstract ActivityResult Canceled(ChildEvent child);

    // A join ends the branches it did not wait for at the moment it runs.
    public virtual IReadOnlyList<string> Starting(Activity child) => child is FlowJoin ? OpenAncestors(child) : [];

    protected FlowJoinMode ModeOf(FlowJoin join) => joins.Of(join);

    // What has faulted is called off as well: the race is won, and nothing of the losers keeps the flowchart open.
    protected List<string> OpenAncestors(Activity target)
    {
        var ancestors = Graph.Ancestors(target);
        return [.. Context.Children
            .Where(child => ancestors.Contains(child.Activity))
            .Select(child => child.ExecutionId)];
    }

    protected bool IsRunning(Activity activity) =>
        Context.Children.Any(child => child.Status == ActivityStatus.Running && child.Activity == activity);

    /// <summary>Nothing runs or is queued; a fault below keeps a flowchart from ending.</summary>
    protected bool HasNothingToDo() =>
        !Context.HasQueuedWork
        && !Context.Children.Any(child => child.Status is ActivityStatus.Running or ActivityStatus.Faulted);
}
