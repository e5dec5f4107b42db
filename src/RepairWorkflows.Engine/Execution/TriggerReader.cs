using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Diagnostics;

namespace RepairWorkflows.Engine.Execution;

/// <summary>
/// Finds out what starts a workflow, without an instance: variables have their defaults, inputs are absent.
/// </summary>
internal static class TriggerReader
{
    /// <summary>The triggers of every step, at any depth, that may start the workflow.</summary>
    public static async ValueTask<IReadOnlyList<(Activity Activity, Bookmark Trigger)>> ReadAsync(
        CompiledWorkflow workflow, BurstServices services, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<(Activity, Bookmark)> triggers = [];
        foreach (var node in workflow.Nodes.Where(node => node.Activity.Definition.CanStartWorkflow))
        {
            var nobody = new InstanceState { Id = "none", CreatedAt = now };
            var burst = new Burst(workflow, nobody, services, now, null);
            var context = new StepContext(burst, Within(workflow, node, now));
            triggers.AddRange((await ReadAsync(context, node.Activity, workflow, services, cancellationToken))
                .Select(trigger => (node.Activity, trigger)));
        }

        return triggers;
    }

    // A step whose inputs cannot be evaluated without an instance starts nothing; the rest of the workflow does.
    private static async ValueTask<IReadOnlyList<Bookmark>> ReadAsync(
        StepContext context, Activity activity, CompiledWorkflow workflow, BurstServices services,
        CancellationToken cancellationToken)
    {
        try
        {
            await context.EvaluateInputsAsync(cancellationToken);
            return await activity.GetTriggersAsync(context, cancellationToken);
        }
        catch (Exception failure) when (failure is CodedException or InvalidOperationException)
        {
            EngineLog.TriggerSkipped(services.Log, failure, workflow.Definition.DefinitionId, activity.Id);
            return [];
        }
    }

    private static ActivityExecution Within(CompiledWorkflow workflow, Node node, DateTimeOffset now)
    {
        var root = new ActivityExecution { Number = 1, InstanceId = "none", Node = workflow.Root, StartedAt = now };
        root.Variables.AddRange(((Container)workflow.Root.Activity).Variables.Select(VariableSlot.Declare));
        return new ActivityExecution { Number = 2, InstanceId = "none", Node = node, Parent = root, StartedAt = now };
    }
}
