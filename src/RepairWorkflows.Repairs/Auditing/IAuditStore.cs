using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>Reads what has to fit together, and puts in order what may be.</summary>
public interface IAuditStore
{
    /// <summary>Names the timers that have an order's burst set the timers of its clocks anew.</summary>
    const string TimerName = "RepairWorkflows.ClockAudit";

    /// <summary>The most instances that are read at once.</summary>
    const int LargestReading = 40;

    /// <summary>A stretch of a trail through all there is.</summary>
    /// <param name="trail">Which.</param>
    /// <param name="after">Where the last stretch ended; empty at the beginning.</param>
    /// <param name="count">How many rows to go on by.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<AuditStretch> ListAsync(AuditTrail trail, string after, int count, CancellationToken cancellationToken);

    /// <summary>
    /// Instances whose timers, not failing, are overdue by more than <paramref name="grace"/>; the longest first.
    /// </summary>
    Task<IReadOnlyList<string>> ListOverdueAsync(TimeSpan grace, int count, CancellationToken cancellationToken);

    /// <summary>
    /// Instances with all that belongs to them. One that changes while it is read is left out.
    /// </summary>
    /// <param name="instanceIds">Which; no more than <see cref="LargestReading"/>, there or not.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<AuditReading> ReadAsync(IReadOnlyList<string> instanceIds, CancellationToken cancellationToken);

    /// <summary>
    /// Has the order's own burst set the timers of its clocks anew; once, when asked several times before that.
    /// </summary>
    /// <returns>Whether that is new; false while what was asked before has yet to be done, or fails.</returns>
    Task<bool> RingAsync(string instanceId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Sets the timer of a rest, unless one is there or the instance has another version by now.</summary>
    /// <returns>Whether it was set.</returns>
    Task<bool> SetAsync(
        string instanceId, long version, InstanceTimer timer, CancellationToken cancellationToken);

    /// <summary>Removes a timer for nobody, unless it is for somebody by now.</summary>
    /// <param name="timerId">Which.</param>
    /// <param name="idle">Why it is for nobody.</param>
    /// <param name="version">The version of the instance that was read.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    /// <returns>Whether it was removed.</returns>
    Task<bool> RemoveAsync(string timerId, AuditKind idle, long version, CancellationToken cancellationToken);
}

/// <summary>Ways through the tables that together meet every instance, clock and timer that matters.</summary>
public enum AuditTrail
{
    /// <summary>Instances that have not ended.</summary>
    Instances = 0,

    /// <summary>Clocks that have not been stopped, also of closed orders.</summary>
    Clocks = 1,

    /// <summary>Timers, also of instances that have ended or are not there.</summary>
    Timers = 2,
}

/// <summary>A stretch of a trail.</summary>
/// <param name="InstanceIds">The instances met, each once.</param>
/// <param name="Rows">How many rows were gone by.</param>
/// <param name="Last">Where it ended; null at the end of the trail.</param>
public sealed record AuditStretch(IReadOnlyList<string> InstanceIds, int Rows, string? Last);

/// <summary>Instances as of one instant.</summary>
/// <param name="Now">The instant, by the clock that decides what is due.</param>
/// <param name="Instances">Those that did not change while they were read.</param>
public sealed record AuditReading(DateTimeOffset Now, IReadOnlyList<AuditedInstance> Instances);
