namespace RepairWorkflows.Timers;

/// <summary>Shows failed timers to an operator.</summary>
internal interface IFailedTimers
{
    /// <summary>Makes a failed timer visible; must not throw.</summary>
    void Show(string timerId, Exception failure);
}
