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
        foreach (var child in await ChildrenAsync(instanceId, cancellationToken))
        {
            await CancelAsync(child, cancellationToken);
        }
    }

    // Those that are over too: what they have started may still run.
    private async Task<IReadOnlyList<string>> ChildrenAsync(string instanceId, CancellationToken cancellationToken)
    {
        var filter = new InstanceFilter { ParentInstanceId = instanceId };
        List<string> children = [];
        InstancePage page;
        do
        {
            page = await instances.ListAsync(
                filter, children.Count, IInstanceReader.LargestPage, cancellationToken);
            children.AddRange(page.Headers.Select(header => header.Id));
        }
        while (page.Headers.Count > 0 && children.Count < page.Total);

        return children;
    }
}
