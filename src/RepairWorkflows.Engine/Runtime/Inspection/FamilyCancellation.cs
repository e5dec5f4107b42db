namespace RepairWorkflows.Engine.Runtime.Inspection;

/// <summary>Calls instances off from outside their own process.</summary>
public sealed class FamilyCancellation(IWorkflowRuntime runtime, IWorkflowStore store, IInstanceReader instances)
{
    /// <summary>Calls an instance off, then all it started, and so on; what is over stays as it is.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.InstanceNotFound"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="EngineErrors.InstanceHasDomainState"/>.</exception>
    public async Task CancelAsync(string instanceId, CancellationToken cancellationToken)
    {
        var stored = await store.FindAsync(instanceId, cancellationToken);
        if (stored?.Companion is not null)
        {
            throw new RuleViolationException(
                EngineErrors.InstanceHasDomainState,
                $"Instance {instanceId} belongs to a case: it ends by the actions of its process.");
        }

        await runtime.CancelAsync(instanceId, cancellationToken);
        var children = await instances.ListAsync(
            new InstanceFilter { ParentInstanceId = instanceId }, 0, IInstanceReader.LargestPage, cancellationToken);
        foreach (var child in children.Headers.Where(IsRunning))
        {
            await CancelAsync(child.Id, cancellationToken);
        }
    }

    private static bool IsRunning(InstanceHeader header) =>
        header.Status is InstanceStatus.Pending or InstanceStatus.Suspended;
}
