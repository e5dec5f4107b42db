namespace RepairWorkflows.Engine;

/// <summary>Where an instance stands (Elsa's sub-status).</summary>
public enum InstanceStatus
{
    /// <summary>Made, never run.</summary>
    Pending = 0,

    /// <summary>At rest: it waits for a stimulus or a timer.</summary>
    Suspended = 1,

    /// <summary>Ended as drawn.</summary>
    Finished = 2,

    /// <summary>Ended by a decision from outside.</summary>
    Cancelled = 3,

    /// <summary>Ended by an error.</summary>
    Faulted = 4,
}
