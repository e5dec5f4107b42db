namespace RepairWorkflows.Repairs.Findings;

/// <summary>What kind of thing does not go on by itself. Each finding is of one kind only.</summary>
public enum FindingKind
{
    /// <summary>An instance that has not ended and waits for nothing.</summary>
    Stuck,

    /// <summary>An instance with a step that faulted: it has ended so, or its other branches go on.</summary>
    Faulted,

    /// <summary>An instance whose state cannot be read.</summary>
    SetAside,

    /// <summary>A timer whose burst fails; it fires again.</summary>
    Timer,

    /// <summary>A message that could not be delivered so far; it is tried again.</summary>
    Message,

    /// <summary>An event or the like that nobody took in time, or could take.</summary>
    DeadLetter,

    /// <summary>A clock, timer or instance that does not fit the others, as the auditor says.</summary>
    Audit,

    /// <summary>A clock that tells something else than its order's events, as the verifier says.</summary>
    Verification,
}
