namespace RepairWorkflows.Repairs.Clocks;

/// <summary>A limit as data: how long, and who is told when. A clock keeps what it was started with.</summary>
public sealed record ClockPolicy
{
    /// <summary>What definitions call it, for example <c>ticketing</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Counts from 1; rises with each change.</summary>
    /// <remarks>The JSON reader gives 0 for what a file leaves out, and null for <see cref="Clauses"/>.</remarks>
    public int Version { get; init => field = value == 0 ? 1 : value; } = 1;

    /// <summary>How long the clock runs, in elapsed time; null when <see cref="Rule"/> says.</summary>
    public TimeSpan? Length { get; init; }

    /// <summary>What the length depends on; null when <see cref="Length"/> says.</summary>
    public ClockRule? Rule { get; init; }

    /// <summary>What happens on the way: the limit itself is 100 %.</summary>
    public required IReadOnlyList<ClockStage> Stages { get; init; }

    /// <summary>The clauses of the documents that set the limit.</summary>
    public IReadOnlyList<string> Clauses { get; init => field = value ?? []; } = [];
}

/// <summary>A point on the way to a limit.</summary>
/// <param name="Percent">How much of the length is used up, 1 to 100; 100 is the limit.</param>
/// <param name="Tell">The roles that are told.</param>
public sealed record ClockStage(int Percent, IReadOnlyList<string> Tell)
{
    /// <summary>The limit, in percent.</summary>
    public const int Limit = 100;

    /// <summary>Whether the clock breaches here; before it only warns.</summary>
    public bool IsLimit => Percent == Limit;
}

/// <summary>What a clock's length may depend on.</summary>
public enum ClockRule
{
    /// <summary>Until the end of the site's working day; reported after it or on a day off, of the next one.</summary>
    EndOfWorkingDay = 0,
}
