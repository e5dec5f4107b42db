namespace RepairWorkflows.Timers;

/// <summary>Tells the timer loop of a timer it may not know yet. A lost ring is made good by the next poll.</summary>
public interface ITimerBell
{
    /// <summary>
    /// A timer was set for <paramref name="dueAt"/>; quick, and of no effect when the loop looks sooner anyway.
    /// </summary>
    void Ring(DateTimeOffset dueAt);
}
