using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RepairWorkflows.Engine.Activities.Composition;

/// <summary>
/// Has another workflow started for each item once the burst is committed, and may wait for all their ends. In the
/// designer: <c>Elsa.BulkDispatchWorkflows</c>.
/// </summary>
[Activity(
    "Elsa", "BulkDispatchWorkflows", "Composition", DisplayName = "Bulk dispatch workflows", Kind = ActivityKind.Task,
    Description = "Starts another workflow for each item.")]
[FlowNode("Completed", "Canceled", "Done")]
public sealed class BulkDispatchWorkflows : Container
{
    /// <summary>Which definition; its published version runs.</summary>
    [Input(UIHint = InputUIHints.WorkflowDefinitionPicker)]
    public Input<string>? WorkflowDefinitionId { get; init; }

    /// <summary>The items; a dictionary is merged into the child's inputs, anything else is one input.</summary>
    public Input<object>? Items { get; init; }

    /// <summary>The name of that one input; <c>Item</c> unless set.</summary>
    public Input<string> DefaultItemInputKey { get; init; } = "Item";

    /// <summary>Gives each child its correlation id; scripts read the item as an argument.</summary>
    [Input(AutoEvaluate = false)]
    public Input<string>? CorrelationIdFunction { get; init; }

    /// <summary>Inputs that all children get.</summary>
    public Input<IDictionary<string, object?>>? Input { get; init; }

    /// <summary>Whether to wait for the children's ends. True unless set.</summary>
    public Input<bool> WaitForCompletion { get; init; } = true;

    /// <summary>Read and kept; there are no traces to begin.</summary>
    [Input(Category = "Advanced")]
    public Input<bool>? StartNewTrace { get; init; }

    /// <summary>Read and kept; there is one channel.</summary>
    [Input(Category = "Advanced")]
    public Input<string>? ChannelName { get; init; }

    /// <summary>Runs for each child that came to its end, with the variable <c>ChildInstanceId</c>.</summary>
    public Activity? ChildCompleted { get; init; }

    /// <summary>Runs for each child that an error ended, likewise.</summary>
    public Activity? ChildFaulted { get; init; }

    /// <inheritdoc/>
    public override async ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken)
    {
        var items = BulkItems.Of(context.Get(Items));
        var isAwaited = context.Get(WaitForCompletion) && items.Count > 0;
        foreach (var item in items)
        {
            var call = await CallAsync(context, item, isAwaited, cancellationToken);
            await context.Workflows.DispatchAsync(call, cancellationToken);
        }

        if (!isAwaited)
        {
            return ActivityResult.Done;
        }

        context.State<BulkProgress>().Expected = items.Count;
        return ActivityResult.WaitFor(new Bookmark
        {
            Name = Type,
            Key = KeyOf(context),
            IsBurned = false,
            Payload = new JsonObject
            {
                ["ParentInstanceId"] = context.InstanceId,
                ["ScheduledInstanceIdsCount"] = items.Count,
            },
        });
    }

    /// <inheritdoc/>
    protected internal override IReadOnlyDictionary<string, object?> InputsOf(object? resumption) =>
        resumption as IReadOnlyDictionary<string, object?> ?? base.InputsOf(resumption);

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ResumeAsync(
        ActivityContext context, Resumption resumption, CancellationToken cancellationToken)
    {
        var end = ChildEnd.Of(resumption.Input);
        context.State<BulkProgress>().Ended++;
        if ((end.IsFinished ? ChildCompleted : ChildFaulted) is not { } port)
        {
            return ValueTask.FromResult(Next(context));
        }

        var variables = new Dictionary<string, object?> { ["ChildInstanceId"] = end.InstanceId };
        return ValueTask.FromResult<ActivityResult>(
            new ActivityResult.Scheduled([new ScheduledChild(port, end.InstanceId) { Variables = variables }]));
    }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Next(context));

    private static ActivityResult Next(ActivityContext context)
    {
        var progress = context.State<BulkProgress>();
        var isOver = progress.Ended >= progress.Expected && context.Children.Count == 0 && !context.HasQueuedWork;
        return isOver ? ActivityResult.With("Completed", "Done") : ActivityResult.Waiting;
    }

    private async ValueTask<WorkflowCall> CallAsync(
        ActivityContext context, object? item, bool isAwaited, CancellationToken cancellationToken)
    {
        var key = context.Get(DefaultItemInputKey) ?? "Item";
        var input = new Dictionary<string, object?>(context.Get(Input) ?? new Dictionary<string, object?>());
        foreach (var (name, value) in item as IReadOnlyDictionary<string, object?>
            ?? new Dictionary<string, object?> { [key] = item })
        {
            input[name] = value;
        }

        return new WorkflowCall
        {
            DefinitionId = WorkflowCall.Named(context.Get(WorkflowDefinitionId)),
            CorrelationId = await context.EvaluateAsync<string>(
                CorrelationIdFunction?.Expression, BulkItems.Arguments(key, item), cancellationToken),
            Input = input,
            AwaitedAs = isAwaited ? Type : null,
            AwaitedKey = KeyOf(context),
        };
    }

    // With the execution's own id: two of these that wait in one instance must not count each other's children.
    private static string KeyOf(ActivityContext context) => $"{context.InstanceId}|{context.ExecutionId}";
}

/// <summary>How far a bulk of children has come.</summary>
internal sealed class BulkProgress
{
    public int Expected { get; set; }

    public int Ended { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BulkProgress))]
internal sealed partial class BulkJson : JsonSerializerContext;
