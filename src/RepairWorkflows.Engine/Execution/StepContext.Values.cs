using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Execution;

/// <content>Inputs, outputs and variables.</content>
internal sealed partial class StepContext
{
    /// <summary>Evaluates all inputs: before every run, a resumed one included.</summary>
    public async ValueTask EvaluateInputsAsync(CancellationToken cancellationToken)
    {
        await AskPersistenceAsync(cancellationToken);
        var inputs = execution.Activity.Inputs;
        var values = execution.Inputs = inputs.Count == 0 ? [] : new object?[inputs.Count];
        foreach (var input in inputs)
        {
            if (!input.IsAutoEvaluated || input.Expression is null)
            {
                continue;
            }

            try
            {
                values[input.Slot] = await EvaluateAsync(input.Expression, input.ValueType, cancellationToken);
            }
            catch (Exception failure)
                when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                throw new InputEvaluationException(input.Name, failure);
            }
        }
    }

    /// <summary>
    /// Evaluates the inputs unless this burst has already: a container hears of its child after a rest.
    /// </summary>
    public ValueTask EnsureInputsAsync(CancellationToken cancellationToken) =>
        execution.Inputs is null ? EvaluateInputsAsync(cancellationToken) : ValueTask.CompletedTask;

    public override void Set<T>(Output<T>? output, T? value)
        where T : default => Set(output, value, value);

    public override void SetBriefly<T>(Output<T>? output, T? value, object? journalled)
        where T : default
    {
        if (output is null)
        {
            return;
        }

        (execution.Outputs ??= [])[output.Name] = journalled;
        burst.Register.Record(execution, output.Name, value);
        if (output.Target is { } target)
        {
            Bind(target, value);
        }
    }

    public override object? GetVariable(string name) => FindSlot(slot => slot.Name == name)?.Value;

    public override void SetVariable(string id, object? value)
    {
        var slot = FindSlot(slot => slot.Id == id)
            ?? throw new ActivityFailedException($"Variable '{id}' not found.");
        slot.Value = slot.Type is null ? value : ExpressionEvaluator.ConvertOfScript(value, slot.Type);
    }

    public override void SetWorkflowOutput(string name, object? value)
    {
        // Above the direct parent: the drawing that the step stands in is no activity of its own.
        for (var around = execution.Parent?.Parent; around is not null; around = around.Parent)
        {
            if (around.Activity is WorkflowActivity used && used.FindOutput(name) is { } output)
            {
                new StepContext(burst, around).Set(output, value);
                if (FindSlot(slot => slot.Name == name) is { } slot)
                {
                    slot.Value = value;
                }

                return;
            }
        }

        burst.State.Output[name] = value;
    }

    private void Bind(string target, object? value)
    {
        // As it is: an Elsa server converts to a variable's type what SetVariable writes, not what outputs give.
        if (Outside.FindVariable(slot => slot.Id == target) is { } slot)
        {
            slot.Value = value;
        }

        if (burst.Workflow.Definition.Outputs.Any(output => output.Name == target))
        {
            burst.State.Output[target] = value;
        }
    }

    // A used workflow has variables of its outputs' names within, and hands its outputs on to what is around it.
    private ActivityExecution Outside =>
        execution is { Activity: WorkflowActivity, Parent: { } around } ? around : execution;

    private VariableSlot? FindSlot(Predicate<VariableSlot> matches) => execution.FindVariable(matches);
}

/// <summary>An activity's input could not be evaluated.</summary>
/// <param name="input">Which.</param>
/// <param name="cause">Why.</param>
public sealed class InputEvaluationException(string input, Exception cause)
    : CodedException(EngineErrors.InputNotEvaluated, $"Failed to evaluate activity input '{input}'", cause);
