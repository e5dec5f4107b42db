using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Activities.Composition;

/// <summary>
/// Has another workflow started once the burst is committed, and may wait for its end. In the designer:
/// <c>Elsa.DispatchWorkflow</c>.
/// </summary>
[Activity(
    "Elsa", "DispatchWorkflow", "Composition", DisplayName = "Dispatch workflow",
    Description = "Starts another workflow beside this one.")]
public sealed class DispatchWorkflow : Activity
{
    /// <summary>Which definition; its published version runs.</summary>
    [Input(UIHint = InputUIHints.WorkflowDefinitionPicker)]
    public Input<string>? WorkflowDefinitionId { get; init; }

    /// <summary>The child's correlation id; it inherits none.</summary>
    public Input<string>? CorrelationId { get; init; }

    /// <summary>The child's inputs.</summary>
    public Input<IDictionary<string, object?>>? Input { get; init; }

    /// <summary>Whether to wait for the child's end. False unless set.</summary>
    public Input<bool>? WaitForCompletion { get; init; }

    /// <summary>Read and kept; there are no traces to begin.</summary>
    [Input(Category = "Advanced")]
    public Input<bool>? StartNewTrace { get; init; }

    /// <summary>Read and kept; there is one channel.</summary>
    [Input(Category = "Advanced")]
    public Input<string>? ChannelName { get; init; }

    /// <summary>The child's outputs, when waited for.</summary>
    public Output<object>? Result { get; init; }

    /// <inheritdoc/>
    public override async ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken)
    {
        var isAwaited = context.Get(WaitForCompletion);
        var id = await context.Workflows.DispatchAsync(
            new WorkflowCall
            {
                DefinitionId = WorkflowCall.Named(context.Get(WorkflowDefinitionId)),
                CorrelationId = context.Get(CorrelationId),
                Input = new Dictionary<string, object?>(context.Get(Input) ?? new Dictionary<string, object?>()),
                AwaitedAs = isAwaited ? Type : null,
            },
            cancellationToken);
        return isAwaited
            ? ActivityResult.WaitFor(new Bookmark
            {
                Name = Type,
                Key = id,
                Payload = new JsonObject { ["ChildInstanceId"] = id },
            })
            : ActivityResult.Done;
    }

    /// <inheritdoc/>
    protected internal override IReadOnlyDictionary<string, object?> InputsOf(object? resumption) =>
        ChildEnd.Of(resumption).Output;

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ResumeAsync(
        ActivityContext context, Resumption resumption, CancellationToken cancellationToken)
    {
        context.Set(Result, RunResult.AfterRest(context));
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
