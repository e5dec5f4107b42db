using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Activities;

/// <content>Other workflows, and what steps need that use them.</content>
public abstract partial class ActivityContext
{
    /// <summary>Other workflows.</summary>
    public abstract IWorkflowCalls Workflows { get; }

    /// <summary>Asks the host for a task, once the burst is committed.</summary>
    public abstract void RequestTask(string taskId, string taskName, IDictionary<string, object?> payload);

    /// <summary>The value of an input of whatever type, as evaluated before this run.</summary>
    public abstract object? ValueOf(Input input);

    /// <summary>Evaluates an expression now, with arguments that scripts read as <c>args.name</c>.</summary>
    public abstract ValueTask<T?> EvaluateAsync<T>(
        Expression? expression, IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken);

    /// <summary>
    /// Gives an output one value for scripts that ask for it, and another for the variable it is bound to.
    /// </summary>
    public abstract void Set<T>(Output<T>? output, T? value, T? bound);
}
