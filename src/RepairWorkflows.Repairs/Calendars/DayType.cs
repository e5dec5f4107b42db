namespace RepairWorkflows.Repairs.Calendars;

/// <summary>A kind of working day, for example a normal one or half of one.</summary>
public sealed record DayType
{
    /// <summary>The stretches that are worked, in order, without overlap; at least one.</summary>
    public required IReadOnlyList<WorkingWindow> Windows { get; init; }

    /// <summary>
    /// What a full day of this type is, where a policy says "half a working day"; its windows together unless set.
    /// More than zero, a day at most.
    /// </summary>
    public TimeSpan? FullDay { get; init; }

    /// <summary>The working time that "one working day" stands for.</summary>
    internal TimeSpan Length => FullDay ?? Worked;

    /// <summary>Its windows together.</summary>
    internal TimeSpan Worked => Windows.Aggregate(TimeSpan.Zero, (sum, window) => sum + window.Length);
}
