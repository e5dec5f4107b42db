using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Activities.Events;

/// <summary>
/// Asks the host for a task and waits until somebody reports it done. In the designer: <c>Elsa.RunTask</c>.
/// </summary>
[Activity(
    "Elsa", "RunTask", "Primitives", DisplayName = "Run task",
    Description = "Asks for a task and waits for its completion.")]
public sealed class RunTask : Activity
{
    /// <summary>What completions call themselves; their key is the task's id.</summary>
    public const string StimulusName = "Elsa.RunTask";

    /// <summary>Which task; hosts know it by this name.</summary>
    public Input<string>? TaskName { get; init; }

    /// <summary>What the task needs.</summary>
    public Input<IDictionary<string, object?>>? Payload { get; init; }

    /// <summary>The id under which it is reported done.</summary>
    public Output<string>? TaskId { get; init; }

    /// <summary>What came of it.</summary>
    public Output<object>? Result { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var id = context.NewId();
        var name = context.Get(TaskName) ?? string.Empty;
        context.Set(TaskId, id);
        context.RequestTask(id, name, context.Get(Payload) ?? new Dictionary<string, object?>());
        return ValueTask.FromResult(ActivityResult.WaitFor(new Bookmark
        {
            Name = StimulusName,
            Key = id,
            Payload = new JsonObject { [nameof(TaskId)] = id, [nameof(TaskName)] = name },
        }));
    }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ResumeAsync(
        ActivityContext context, Resumption resumption, CancellationToken cancellationToken)
    {
        context.Set(Result, resumption.Input);
        return ValueTask.FromResult(ActivityResult.Done);
    }
}
