using System.Reflection;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Activities;

/// <summary>
/// A step of a workflow. One object stands for one step of one definition version and is shared by all its instances,
/// so it holds inputs and ports but never state: what a running step must remember goes into its
/// <see cref="ActivityContext"/>.
/// </summary>
/// <remarks>
/// Inputs, outputs and ports are properties: <see cref="Input{T}"/>, <see cref="Output{T}"/>, an
/// <see cref="Activity"/> for a port, a list of them for children, anything else for a plain member. Their wire name is
/// the camelCased property name.
/// </remarks>
public abstract class Activity
{
    /// <summary>What the definition says about this step. Set once, by the reader.</summary>
    public ActivityDefinition Definition { get; internal set; } = null!;

    /// <summary>
    /// The inputs the definition sets or defaults, in the order of their slots. Set once, by the reader.
    /// </summary>
    public IReadOnlyList<Input> Inputs { get; internal set; } = [];

    /// <summary>The steps right below this one. Set once, by the reader.</summary>
    internal IReadOnlyList<Activity> Children { get; set; } = [];

    /// <summary>The names of what it gives. Set once, by the reader.</summary>
    internal IReadOnlyList<string> OutputNames { get; set; } = [];

    /// <summary>The step's place in its compiled workflow. Set once, by the compiler.</summary>
    internal int Index { get; set; } = -1;

    /// <summary>
    /// Whether the step runs after its burst's commit, in a burst of its own. Set once, by the reader.
    /// </summary>
    internal bool RunsInBackground { get; set; }

    /// <summary>The step's id in its container.</summary>
    public string Id => Definition.Id;

    /// <summary>The type's name as it stands in the journal.</summary>
    public string Type => Definition.Type;

    /// <summary>
    /// What is wrong with it as it was read, besides what its members say; nothing unless overridden.
    /// </summary>
    /// <param name="path">Its place in the document.</param>
    protected internal virtual IEnumerable<FieldError> Check(string path) => [];

    /// <summary>All members have been read: the moment to work out what every instance will need.</summary>
    protected internal virtual void OnRead()
    {
    }

    /// <summary>Runs the step. Its inputs have been evaluated before.</summary>
    /// <returns>What should happen; the executor does it.</returns>
    public abstract ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Goes on after a rest. Called instead of <see cref="ExecuteAsync"/> when one of the step's bookmarks is resumed;
    /// its inputs have been evaluated again. Unless overridden the step completes with the default outcome.
    /// </summary>
    public virtual ValueTask<ActivityResult> ResumeAsync(
        ActivityContext context, Resumption resumption, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ActivityResult>(ActivityResult.Done);

    /// <summary>
    /// Inputs of the workflow that expressions see besides its own until the next rest: what ended this one. None
    /// unless overridden.
    /// </summary>
    /// <param name="resumption">What came with the wake-up; null when nothing did.</param>
    protected internal virtual IReadOnlyDictionary<string, object?> InputsOf(object? resumption) =>
        new Dictionary<string, object?>();

    /// <summary>
    /// What starts a workflow by this step when it is marked as a trigger; empty for steps that are none. Evaluated at
    /// publish, without an instance.
    /// </summary>
    public virtual ValueTask<IReadOnlyList<Bookmark>> GetTriggersAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Bookmark>>([]);

    /// <summary>
    /// This execution was called off: by a container that ended, a race that was lost, or a cancellation. Not for
    /// asking or waiting; only to note it.
    /// </summary>
    public virtual void OnCanceled(ActivityContext context)
    {
    }

    /// <summary>
    /// All outcomes it can give, when they are known before it runs; else null. What its class declares, and
    /// <c>Done</c>, unless overridden.
    /// </summary>
    protected internal virtual IReadOnlyList<string>? KnownOutcomes =>
        [.. (GetType().GetCustomAttribute<FlowNodeAttribute>()?.Outcomes ?? []).Append("Done").Distinct()];

    /// <summary>
    /// Of its outcomes those that end it and after which something should happen. None unless it says so: then its end
    /// is the end of its branch, as far as anybody can tell.
    /// </summary>
    protected internal virtual IReadOnlyList<string> WaysOut => [];

    /// <summary>Whether completing this step completes the flowchart or sequence around it.</summary>
    public virtual bool IsTerminal => false;
}
