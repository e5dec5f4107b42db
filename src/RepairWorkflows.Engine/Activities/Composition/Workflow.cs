namespace RepairWorkflows.Engine.Activities.Composition;

/// <summary>The workflow itself: the step above the drawn root. In the journal: <c>Elsa.Workflow</c>.</summary>
public sealed class Workflow : Container
{
    /// <summary>What it runs.</summary>
    public required Activity Root { get; init; }

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> ExecuteAsync(
        ActivityContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ActivityResult>(new ActivityResult.Scheduled([new ScheduledChild(Root)]));

    /// <inheritdoc/>
    public override ValueTask<ActivityResult> OnChildCompletedAsync(
        ActivityContext context, ChildEvent child, CancellationToken cancellationToken) =>
        ValueTask.FromResult(ActivityResult.Done);

    /// <summary>
    /// The id of a workflow's own step: numbered so that none inside has it too. A workflow that uses none as an
    /// activity
    /// is <c>Workflow1</c>.
    /// </summary>
    internal static string IdAround(Activity root)
    {
        var inside = Below(root).OfType<Workflow>().Select(workflow => workflow.Id).ToHashSet();
        var number = 1;
        while (inside.Contains($"Workflow{number}"))
        {
            number++;
        }

        return $"Workflow{number}";
    }

    private static IEnumerable<Activity> Below(Activity activity) => [activity, .. activity.Children.SelectMany(Below)];
}
