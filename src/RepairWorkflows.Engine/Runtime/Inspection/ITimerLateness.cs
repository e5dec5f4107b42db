namespace RepairWorkflows.Engine.Runtime.Inspection;

/// <summary>
/// Tells how late timers fired. Each firing is kept, in the commit of its burst, with the instant it was due and the
/// instant it was done by the clock of the database: the same one that decides what is due.
/// </summary>
public interface ITimerLateness
{
    /// <summary>Reads what has fired since an instant.</summary>
    Task<TimerLateness> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Forgets what fired before an instant.</summary>
    Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken);
}

/// <summary>How late timers fired.</summary>
public sealed record TimerLateness
{
    /// <summary>How many fired.</summary>
    public required int Fired { get; init; }

    /// <summary>How many of them fired before they were due: none ever should.</summary>
    public required int Early { get; init; }

    /// <summary>The firing in the middle, by lateness; null when none was.</summary>
    public FiredTimer? Median { get; init; }

    /// <summary>The one that 99 of 100 were no later than; null when none was.</summary>
    public FiredTimer? P99 { get; init; }

    /// <summary>The latest; null when none was.</summary>
    public FiredTimer? Worst { get; init; }
}

/// <summary>A timer that fired.</summary>
/// <param name="Id">Which.</param>
/// <param name="OwnerId">
/// Whose: an instance, or <c>definition/</c> and the id of a definition that a timer starts.
/// </param>
/// <param name="Name">What kind, for example <c>Elsa.Delay</c>.</param>
/// <param name="DueAt">When it should have fired.</param>
/// <param name="DoneAt">When the burst it woke was written.</param>
public sealed record FiredTimer(
    string Id, string OwnerId, string Name, DateTimeOffset DueAt, DateTimeOffset DoneAt)
{
    /// <summary>The instance that waited for it; null when it started instances.</summary>
    public string? InstanceId => StoredTrigger.IsTimer(Id) ? null : OwnerId;

    /// <summary>By how much it was late; less than nothing when it was early.</summary>
    public TimeSpan Lateness => DoneAt - DueAt;
}
