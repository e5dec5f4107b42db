namespace RepairWorkflows.Repairs.Visits;

/// <summary>One attempt to be on site.</summary>
public sealed record Visit
{
    /// <summary>When the technician set out; null when the visit was only agreed.</summary>
    public DateTimeOffset? SetOutAt { get; init; }

    /// <summary>The times the customer was promised, in the order of the promises.</summary>
    public IReadOnlyList<DateTimeOffset> PromisedTimes { get; init; } = [];

    /// <summary>Why it was late, each time it was said.</summary>
    public IReadOnlyList<string> LateReasons { get; init; } = [];

    /// <summary>When the technician arrived; null until then.</summary>
    public DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>Why it was long before the agreed time; null when nothing was said.</summary>
    public string? EarlyReason { get; init; }

    /// <summary>Why the visit could not be made, or another technician makes it; null for neither.</summary>
    public string? CannotComeReason { get; init; }
}

