using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Activities.Composition;

/// <summary>
/// Runs another workflow to its first rest inside this burst, and may wait for its end. In the designer:
/// <c>Elsa.ExecuteWorkflow</c>.
/// </summary>
[Activity(
    "Elsa", "ExecuteWorkflow", "Composition", DisplayName = "Execute workflow", Kind = ActivityKind.Task,
    Description = "Runs another workflow and goes on when it has ended.")]
public sealed class ExecuteWorkflow : Activity
{
    /// <summary>Which definition; its published version runs.</summary>
    [Input(UIHint = InputUIHints.WorkflowDefinitionPicker)]
    public Input<string>? WorkflowDefinitionId { get; init; }

    /// <summary>The child's correlation id; it inherits none.</summary>
    public Input<string>? CorrelationId { get; init; }

    /// <summary>The child's inputs.</summary>
    public Input<IDictionary<string, object?>>? Input { get; init; }

    /// <summary>Whether to wait when the child rests. False unless set.</summary>
    public Input<bool>? WaitForCompletion { get; init; }

    /// <summary>
    /// Where the child stands, with its outputs. When it ended after a rest: its outputs alone for scripts that ask for
    /// it, and a result without any content in a bound variable, as on an Elsa server.
    /// </summary>
    public Output<object>? Result { get; init; }

    /// <inheritdoc/>
    public override async ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken)
    {
        var isAwaited = context.Get(WaitForCompletion);
        var end = await context.Workflows.RunAsync(
            new WorkflowCall
            {
                DefinitionId = WorkflowCall.Named(context.Get(WorkflowDefinitionId)),
                CorrelationId = context.Get(CorrelationId),
                Input = new Dictionary<string, object?>(context.Get(Input) ?? new Dictionary<string, object?>()),
                AwaitedAs = isAwaited ? Type : null,
            },
            cancellationToken);
        if (isAwaited && !end.IsOver)
        {
            return ActivityResult.WaitFor(new Bookmark
            {
                Name = Type,
                Key = end.InstanceId,
                Payload = new JsonObject { ["ChildInstanceId"] = end.InstanceId },
            });
        }

        context.Set(Result, RunResult.Of(end));
        return ActivityResult.Done;
    }

    /// <inheritdoc/>
    protected internal override IReadOnlyDictionary<string, object?> InputsOf(object? resumption) =>
        ChildEnd.Of(resumption).Output;

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ResumeAsync(
        ActivityContext context, Resumption resumption, CancellationToken cancellationToken)
    {
        context.Set<object>(Result, RunResult.AfterRest(context), RunResult.Empty());
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
