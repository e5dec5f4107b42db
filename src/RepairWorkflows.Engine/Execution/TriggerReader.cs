using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Execution;

/// <summary>
/// Finds out what starts a workflow, without an instance: variables have their defaults, inputs are absent.
/// </summary>
internal static class TriggerReader
{
    /// <summary>The triggers of every step, at any depth, that may start the workflow.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="services">What expressions need.</param>
    /// <param name="now">The instant that waiting times count from.</param>
    /// <param name="skipped">Hears of a step whose triggers cannot be worked out: it starts nothing.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async ValueTask<IReadOnlyList<(Activity Activity, Bookmark Trigger)>> ReadAsync(
        CompiledWorkflow workflow, BurstServices services, DateTimeOffset now, Action<Activity, Exception> skipped,
        CancellationToken cancellationToken)
    {
        List<(Activity, Bookmark)> triggers = [];
        foreach (var node in workflow.OwnNodes.Where(node => node.Activity.Definition.CanStartWorkflow))
        {
            try
            {
                var found = await ReadAsync(workflow, node, services, now, cancellationToken);
                triggers.AddRange(found.Select(trigger => (node.Activity, trigger)));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                skipped(node.Activity, failure);
            }
        }

        return triggers;
    }

    /// <summary>The triggers of one step.</summary>
    public static async ValueTask<IReadOnlyList<Bookmark>> ReadOfAsync(
        CompiledWorkflow workflow, string activityId, BurstServices services, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        List<Bookmark> triggers = [];
        foreach (var node in workflow.OwnNodes.Where(
            node => node.Activity.Definition.CanStartWorkflow && node.Activity.Id == activityId))
        {
            triggers.AddRange(await ReadAsync(workflow, node, services, now, cancellationToken));
        }

        return triggers;
    }

    private static async ValueTask<IReadOnlyList<Bookmark>> ReadAsync(
        CompiledWorkflow workflow, Node node, BurstServices services, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var nobody = new InstanceState { Id = "none", CreatedAt = now };
        var burst = new Burst(workflow, nobody, services, now, null);
        var context = new StepContext(burst, Within(workflow, node, now));
        await context.EvaluateInputsAsync(cancellationToken);
        return await node.Activity.GetTriggersAsync(context, cancellationToken);
    }

    private static ActivityExecution Within(CompiledWorkflow workflow, Node node, DateTimeOffset now)
    {
        var root = new ActivityExecution { Number = 1, InstanceId = "none", Node = workflow.Root, StartedAt = now };
        root.Variables.AddRange(((Container)workflow.Root.Activity).Variables.Select(VariableSlot.Declare));
        return new ActivityExecution { Number = 2, InstanceId = "none", Node = node, Parent = root, StartedAt = now };
    }
}
