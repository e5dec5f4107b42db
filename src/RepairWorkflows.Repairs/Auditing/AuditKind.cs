namespace RepairWorkflows.Repairs.Auditing;

/// <summary>
/// What does not fit together. In kebab case its stable word, for example <c>clock-without-timer</c>.
/// </summary>
public enum AuditKind
{
    /// <summary>A clock runs, and no timer will ring at its next stage.</summary>
    ClockWithoutTimer = 0,

    /// <summary>A clock's timer rings at another instant than its ledger derives.</summary>
    ClockTimerDiffers = 1,

    /// <summary>
    /// A clock's timer is set, and there is no such clock, or it does not run, or has no stage to come.
    /// </summary>
    TimerWithoutClock = 2,

    /// <summary>A clock's stage is overdue, and its timer has not fired.</summary>
    StageOverdue = 3,

    /// <summary>An order is closed, and a clock of it was never stopped.</summary>
    ClockOfClosedOrder = 4,

    /// <summary>An instance waits for an instant, and no timer will ring then.</summary>
    RestWithoutTimer = 5,

    /// <summary>An instance's timer rings for a rest that is over.</summary>
    TimerWithoutRest = 6,

    /// <summary>An instance waits for an instant that has passed, and its timer has not fired.</summary>
    RestOverdue = 7,

    /// <summary>A timer rings for an instance that has ended.</summary>
    TimerOfEnded = 8,

    /// <summary>A timer rings for an instance that is not there.</summary>
    TimerWithoutInstance = 9,

    /// <summary>A clock cannot be read, or counts by a calendar that is not there.</summary>
    ClockUnreadable = 10,

    /// <summary>A clock has counted another time than its order's events make up.</summary>
    UsedTimeDiffers = 20,

    /// <summary>A clock's deadline is another than its order's events make up.</summary>
    DeadlineDiffers = 21,

    /// <summary>A clock was kept or missed otherwise than its order's events make up.</summary>
    VerdictDiffers = 22,

    /// <summary>A stage of a clock was missed, reached twice, or reached at another instant.</summary>
    StagesDiffer = 23,

    /// <summary>What a clock went through is told otherwise by the timeline of its order.</summary>
    EventsDiffer = 24,

    /// <summary>The machine's clock was set, or differs from the database's.</summary>
    MachineClock = 40,
}

/// <summary>Who found it.</summary>
public enum AuditSource
{
    /// <summary>The auditor, which compares clocks, timers and instances.</summary>
    Auditor = 0,

    /// <summary>The verifier, which recomputes clocks.</summary>
    Verifier = 1,
}
