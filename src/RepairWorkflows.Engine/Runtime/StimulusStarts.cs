using RepairWorkflows.Engine.Runtime.Messages;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>Starts what a stimulus triggers.</summary>
internal static class StimulusStarts
{
    /// <summary>Starts an instance by each trigger; which ones began.</summary>
    public static async Task<IReadOnlyList<string>> StartAsync(
        IWorkflowRuntime runtime, IReadOnlyList<StoredTrigger> triggers, Stimulus stimulus, Once once,
        CancellationToken cancellationToken)
    {
        List<string> started = [];
        foreach (var trigger in triggers)
        {
            var request = new StartRequest
            {
                DefinitionId = trigger.DefinitionId,
                InstanceId = once.NewInstanceId(trigger.Id),
                CorrelationId = stimulus.CorrelationId,
                TriggerActivityId = trigger.ActivityId,
                TriggerInput = stimulus.Input,
                Http = stimulus.Http,
                HeedsStrategy = true,
                Inbox = once.Remember(trigger.Id),
            };
            if (await StartAsync(runtime, request, cancellationToken))
            {
                started.Add(request.InstanceId);
            }
        }

        return started;
    }

    private static async Task<bool> StartAsync(
        IWorkflowRuntime runtime, StartRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await runtime.StartAsync(request, cancellationToken);
            return true;
        }
        catch (Exception refusal) when (refusal is ActivationRefusedException or DuplicateCommandException)
        {
            return false; // an instance runs that excludes it, or it was started when the stimulus came first
        }
    }
}
