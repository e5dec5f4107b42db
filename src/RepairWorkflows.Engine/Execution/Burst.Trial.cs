using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Execution;

/// <content>Runs one step by itself, to see what it does.</content>
internal sealed partial class Burst
{
    /// <summary>
    /// Runs a step, with all inside it, where it is drawn; those around it have begun, and go no further when it ends.
    /// </summary>
    /// <param name="node">The step; not the workflow itself.</param>
    /// <param name="values">What variables around it hold instead of their defaults, by id.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>Its execution.</returns>
    /// <exception cref="TypeConversionException">A value is none of its variable's type.</exception>
    public async ValueTask<ActivityExecution> TryAsync(
        Node node, IReadOnlyDictionary<string, object?> values, CancellationToken cancellationToken)
    {
        ActivityExecution? around = null;
        foreach (var outer in node.Surroundings.Reverse())
        {
            around = Begin(new WorkItem(outer, around));
            around.IsEnding = true; // what becomes of the step is no news to it
            around.Variables.ForEach(slot => Hold(slot, values));
        }

        _queue.Add(new WorkItem(node, around));
        await RunAsync(cancellationToken);
        return Journal.Executions.First(execution => execution.Node == node);
    }

    private static void Hold(VariableSlot slot, IReadOnlyDictionary<string, object?> values)
    {
        if (values.TryGetValue(slot.Id, out var value))
        {
            slot.Value = slot.Type is { } type && value is not null
                ? ExpressionEvaluator.ConvertOfScript(value, type)
                : value;
        }
    }
}
