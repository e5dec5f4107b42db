namespace RepairWorkflows.Engine.Activities;

/// <summary>Where one execution of a step stands.</summary>
public enum ActivityStatus
{
    /// <summary>Not begun: a precondition did not hold.</summary>
    Pending,

    /// <summary>Begun and not over; resting counts as running.</summary>
    Running,

    /// <summary>Over, with an outcome.</summary>
    Completed,

    /// <summary>Called off.</summary>
    Canceled,

    /// <summary>Ended by an error; an incident tells which.</summary>
    Faulted,
}
