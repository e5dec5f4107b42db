using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Activities;

/// <summary>One execution of one step: what it may read, and the few things it may do besides its result.</summary>
public abstract partial class ActivityContext
{
    /// <summary>Identifies this execution within its instance.</summary>
    public abstract string ExecutionId { get; }

    /// <summary>The instance's id.</summary>
    public abstract string InstanceId { get; }

    /// <summary>The id of the instance that started this one; null when none did.</summary>
    public abstract string? ParentInstanceId { get; }

    /// <summary>The instance's correlation id.</summary>
    public abstract string? CorrelationId { get; set; }

    /// <summary>The instance's name.</summary>
    public abstract string? InstanceName { get; set; }

    /// <summary>The instant of the burst: read once for all of it, in UTC.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>Whether a stimulus to this very step started the instance.</summary>
    public abstract bool IsTrigger { get; }

    /// <summary>The step whose trigger started the instance; null when it was started otherwise.</summary>
    public abstract string? TriggerActivityId { get; }

    /// <summary>How flowcharts of this instance decide what runs next.</summary>
    public abstract FlowchartExecutionMode FlowchartMode { get; }

    /// <summary>What the stimulus brought that started the instance; null after the first burst.</summary>
    public abstract object? TriggerInput { get; }

    /// <summary>What the starter gave, by name; empty after a rest except for persistent inputs.</summary>
    public abstract IReadOnlyDictionary<string, object?> WorkflowInput { get; }

    /// <summary>The value of an input, as evaluated before this run.</summary>
    public abstract T? Get<T>(Input<T>? input);

    /// <summary>The value of another step's input, when the drawing gives it as a literal; else its default.</summary>
    /// <exception cref="CodedException">The literal does not fit; the message names the input.</exception>
    public abstract T? Literal<T>(Input<T> input);

    /// <summary>Evaluates an expression now: for members that are no inputs, such as the cases of a switch.</summary>
    public abstract ValueTask<T?> EvaluateAsync<T>(Expression? expression, CancellationToken cancellationToken);

    /// <summary>Evaluates another step's input now.</summary>
    /// <exception cref="CodedException">It cannot be evaluated; the message names the input.</exception>
    public abstract ValueTask<T?> EvaluateAsync<T>(Input<T> input, CancellationToken cancellationToken);

    /// <summary>Evaluates a script that may choose the step's outcomes; they are null when it chose none.</summary>
    public abstract ValueTask<(object? Value, IReadOnlyList<string>? Outcomes)> EvaluateScriptAsync(
        string script, CancellationToken cancellationToken);

    /// <summary>Gives an output its value: recorded for scripts and written to what it is bound to.</summary>
    public abstract void Set<T>(Output<T>? output, T? value);

    /// <summary>Likewise, with something else for the journal: a value may be too long or too private for it.</summary>
    public abstract void SetBriefly<T>(Output<T>? output, T? value, object? journalled);

    /// <summary>The type of the variable that takes an output; null when none does.</summary>
    public abstract Type? TargetType(Output? output);

    /// <summary>The HTTP request that this burst answers; null when something else set it going.</summary>
    public abstract HttpExchange? Http { get; }

    /// <summary>
    /// Sends an HTTP request now. When the burst is run again, the same request of the same step gets the answer it got
    /// the first time.
    /// </summary>
    /// <exception cref="InvalidOperationException">The host sends none.</exception>
    public abstract ValueTask<HttpCallAnswer> CallAsync(HttpCall call, CancellationToken cancellationToken);

    /// <summary>Reads a variable by name, nearest first; null when there is none.</summary>
    public abstract object? GetVariable(string name);

    /// <summary>Writes a variable by id, nearest first.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public abstract void SetVariable(string id, object? value);

    /// <summary>
    /// Sets an output: of the nearest workflow around this step that declares it, else of the instance.
    /// </summary>
    public abstract void SetWorkflowOutput(string name, object? value);

    /// <summary>The domain state that lives and commits with this instance.</summary>
    /// <exception cref="CompanionMissingException">The instance has none of that type.</exception>
    public abstract TCompanion Companion<TCompanion>()
        where TCompanion : InstanceCompanion;

    /// <summary>Has a message sent after this burst is committed.</summary>
    public abstract void Send(OutgoingMessage message);

    /// <summary>Adds a value to this execution's journal data.</summary>
    public abstract void Note(string name, object? value);

    /// <summary>Writes an event <c>Error</c> into the journal: what went wrong, without the step's faulting.</summary>
    public abstract void Report(string error);

    /// <summary>A new id; the same when the same burst is run again.</summary>
    public abstract string NewId();

    /// <summary>
    /// What this execution remembers between runs. Made by <typeparamref name="TState"/>'s constructor the first time;
    /// written with the instance. The type must be registered with the engine (<c>AddActivityState</c>).
    /// </summary>
    public abstract TState State<TState>()
        where TState : class, new();

    /// <summary>
    /// Executions of children that this execution scheduled and that have not been dropped, oldest first.
    /// </summary>
    public abstract IReadOnlyList<ChildExecution> Children { get; }

    /// <summary>Whether a break below this execution asks it to end once its child is over.</summary>
    public abstract bool IsBreaking { get; }

    /// <summary>Whether work is queued for this execution or for anything below it.</summary>
    public abstract bool HasQueuedWork { get; }

    /// <summary>Whether a child of this execution is queued but has not begun.</summary>
    public abstract bool IsQueued(Activity child);
}

/// <summary>A child's execution as its container sees it.</summary>
/// <param name="ExecutionId">Which execution.</param>
/// <param name="Activity">Which step.</param>
/// <param name="Status">Where it stands.</param>
public readonly record struct ChildExecution(string ExecutionId, Activity Activity, ActivityStatus Status);
