namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Publishes what came with the server or its settings; called once, before the first request.</summary>
public interface IRuleSeeds
{
    /// <summary>Publishes what is new; a repeat changes nothing.</summary>
    /// <returns>How many versions.</returns>
    Task<int> PublishAsync(CancellationToken cancellationToken);
}
