namespace RepairWorkflows.Timers;

/// <summary>Fires timers on demand: for a demonstration clock, and for tests.</summary>
public interface ITimerPump
{
    /// <summary>
    /// Fires all that is due now, and what comes due by that; returns when all of it is at rest again. Waits for a
    /// round of the timer loop in this process that is under way. A timer that fails is postponed, not thrown.
    /// </summary>
    /// <returns>How many timers were taken up.</returns>
    Task<int> FireDueAsync(CancellationToken cancellationToken);
}
