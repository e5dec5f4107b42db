namespace RepairWorkflows.Engine.Runtime.Inspection;

/// <summary>Removes instances with all that is kept of them.</summary>
public sealed class InstanceRemoval(IWorkflowStore store)
{
    /// <summary>Removes one, whether it is over or not; instances it started stay.</summary>
    /// <exception cref="NotFoundException"><see cref="EngineErrors.InstanceNotFound"/>.</exception>
    /// <exception cref="RuleViolationException"><see cref="EngineErrors.InstanceHasDomainState"/>.</exception>
    public async Task RemoveAsync(string instanceId, CancellationToken cancellationToken)
    {
        var stored = await store.FindAsync(instanceId, cancellationToken)
            ?? throw NotFoundException.OfInstance(instanceId);
        if (stored.Companion is not null)
        {
            throw new RuleViolationException(
                EngineErrors.InstanceHasDomainState, $"Instance {instanceId} belongs to a case: its record is kept.");
        }

        await store.DeleteAsync(instanceId, cancellationToken);
    }
}
