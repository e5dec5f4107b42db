namespace RepairWorkflows.Timers;

/// <summary>Delivers messages on demand: for a demonstration clock, and for tests.</summary>
public interface IOutboxPump
{
    /// <summary>
    /// Delivers all that waits now, and what comes to wait by that; returns when none is left. Waits for a round of
    /// the outbox loop in this process that is under way. A message that fails is postponed, not thrown.
    /// </summary>
    /// <returns>How many messages were taken up.</returns>
    Task<int> DeliverWaitingAsync(CancellationToken cancellationToken);
}
