using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Flowchart;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Execution;

/// <summary>What one execution of a step may see and do in one burst.</summary>
internal sealed partial class StepContext(Burst burst, ActivityExecution execution) : ActivityContext
{
    public override string ExecutionId => execution.Id;

    public override string InstanceId => burst.State.Id;

    public override string? ParentInstanceId => burst.State.ParentInstanceId;

    public override string? CorrelationId
    {
        get => burst.State.CorrelationId;
        set => burst.State.CorrelationId = value;
    }

    public override string? InstanceName
    {
        get => burst.State.Name;
        set => burst.State.Name = value;
    }

    public override DateTimeOffset Now => burst.Now;

    // Only the very first run of the step: in a loop it waits like any other.
    public override bool IsTrigger =>
        burst.State.Status == InstanceStatus.Pending
        && TriggerActivityId == execution.Activity.Id
        && !burst.State.HasPassedTrigger(execution);

    public override string? TriggerActivityId => burst.State.TriggerActivityId;

    public override FlowchartExecutionMode FlowchartMode =>
        burst.Services.Flowcharts.For(burst.State.Properties.GetValueOrDefault(FlowchartOptions.PropertyName));

    public override object? TriggerInput => burst.TriggerInput;

    public override IReadOnlyDictionary<string, object?> WorkflowInput => burst.WorkflowInput;

    public override bool IsBreaking => execution.IsBreaking;

    public override bool HasQueuedWork => execution.QueuedWork > 0;

    public override IReadOnlyList<ChildExecution> Children =>
        [.. execution.ActiveChildren.Select(child => new ChildExecution(child.Id, child.Activity, child.Status))];

    public override bool IsQueued(Activity child) => burst.IsQueued(execution, child);

    public override TCompanion Companion<TCompanion>() =>
        burst.Companion as TCompanion
        ?? throw new CompanionMissingException(typeof(TCompanion));

    public override void Send(OutgoingMessage message) => burst.Messages.Add(message);

    public override void Note(string name, object? value) => (execution.Notes ??= [])[name] = value;

    public override void Report(string error) => burst.Journal.Add(execution, JournalEvents.Error, error);

    public override string NewId() => $"{InstanceId}-i{++burst.State.LastNumber}";

    public override TState State<TState>()
    {
        if (execution.LiveMemory is TState live)
        {
            return live;
        }

        var memory = execution.StoredMemory is { } stored
            ? (TState)stored.Deserialize(burst.Services.MemoryOf(typeof(TState)))!
            : new TState();
        execution.LiveMemory = memory;
        execution.StoredMemory = null;
        return memory;
    }

    public override T? Get<T>(Input<T>? input)
        where T : default
    {
        if (input is null)
        {
            return default;
        }

        return execution.Inputs is { } values && input.IsAutoEvaluated && input.Expression is not null
            ? (T?)values[input.Slot]
            : input.Default;
    }

    public override T? Literal<T>(Input<T> input)
        where T : default
    {
        var isLiteral = input.Expression?.Type.Equals("Literal", StringComparison.OrdinalIgnoreCase) == true;
        try
        {
            return isLiteral && ValueConversion.Convert(
                input.Expression!.Text, typeof(T)) is T value ? value : input.Default;
        }
        catch (TypeConversionException failure)
        {
            throw new InputEvaluationException(input.Name, failure);
        }
    }

    public override async ValueTask<T?> EvaluateAsync<T>(Input<T> input, CancellationToken cancellationToken)
        where T : default
    {
        try
        {
            return await EvaluateAsync<T>(input.Expression, cancellationToken);
        }
        catch (CodedException failure)
        {
            throw new InputEvaluationException(input.Name, failure);
        }
    }

    public override async ValueTask<T?> EvaluateAsync<T>(Expression? expression, CancellationToken cancellationToken)
        where T : default =>
        expression is null ? default : (T?)await EvaluateAsync(expression, typeof(T), cancellationToken);

    public override async ValueTask<(object? Value, IReadOnlyList<string>? Outcomes)> EvaluateScriptAsync(
        string script, CancellationToken cancellationToken)
    {
        var scope = new StepScope(burst, execution, allowsOutcomes: true);
        var expression = new Expression(
            "JavaScript", JsonSerializer.SerializeToElement(script, ScriptJson.Default.String));
        var value = await burst.Services.Expressions.EvaluateAsync(
            expression, typeof(object), scope, cancellationToken);
        return (value, scope.Outcomes);
    }

    private ValueTask<object?> EvaluateAsync(Expression expression, Type type, CancellationToken cancellationToken) =>
        burst.Services.Expressions.EvaluateAsync(
            expression, type, new StepScope(burst, execution, allowsOutcomes: false), cancellationToken);
}
