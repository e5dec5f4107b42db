using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Execution.Messages;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Execution;

/// <content>Other workflows, and what steps need that use them.</content>
internal sealed partial class StepContext
{
    public override IWorkflowCalls Workflows => new WorkflowCalls(burst);

    public override void RequestTask(string taskId, string taskName, IDictionary<string, object?> payload) =>
        burst.Messages.Add(EngineMessage.Of(
            new TaskPayload(taskId, taskName, InstanceId, EngineMessage.Encode(payload))));

    public override object? ValueOf(Input input) =>
        execution.Inputs is { } values && input.IsAutoEvaluated && input.Expression is not null
            ? values[input.Slot]
            : input.DefaultValue;

    public override async ValueTask<T?> EvaluateAsync<T>(
        Expression? expression, IReadOnlyDictionary<string, object?> arguments, CancellationToken cancellationToken)
        where T : default
    {
        if (expression is null)
        {
            return default;
        }

        var scope = new StepScope(burst, execution, allowsOutcomes: false) { Given = arguments };
        return (T?)await burst.Services.Expressions.EvaluateAsync(expression, typeof(T), scope, cancellationToken);
    }

    public override void Set<T>(Output<T>? output, T? value, T? bound)
        where T : default
    {
        if (output is null)
        {
            return;
        }

        if (output.Target is { } target)
        {
            Bind(target, output.HandedOnAs is { } type ? ExpressionEvaluator.ConvertOfScript(bound, type) : bound);
        }

        Record(output, value);
    }

    private void Record(Output output, object? value)
    {
        (execution.Outputs ??= [])[output.Name] = value;
        burst.Register.Record(execution, output.Name, value);
    }
}
