namespace RepairWorkflows.Engine.Runtime;

/// <summary>
/// The machine's clock as it was at the start, going on by what cannot be set: somebody who sets the machine's clock
/// fires no timer early, and none late.
/// </summary>
/// <remarks>
/// It follows small corrections, as time servers make them, by half a millisecond in a second. A difference of more
/// than <see cref="LargestCorrection"/> is a step: that is not followed until the process starts anew, and told by
/// <see cref="Behind"/>.
/// </remarks>
public sealed class SteadyClock : TimeProvider
{
    // Half a millisecond a second: the most that kernels slew by.
    private const long TicksForCorrection = 2_000;

    private readonly TimeProvider _machine;
    private readonly ISleepMeter _sleep;
    private readonly Lock _lock = new();
    private readonly long _startedAt;
    private readonly TimeSpan _sleptBefore;
    private DateTimeOffset _now;
    private long _readAt;
    private TimeSpan _slept;

    /// <summary>Begins with what the machine's clock shows.</summary>
    /// <param name="machine">The machine's clock; its timestamps go on steadily.</param>
    /// <param name="sleep">How long the machine has slept, which its timestamps may leave out.</param>
    public SteadyClock(TimeProvider machine, ISleepMeter sleep)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(sleep);
        _machine = machine;
        _sleep = sleep;
        _startedAt = machine.GetTimestamp();
        _sleptBefore = sleep.Read();
        _now = machine.GetUtcNow();
        _readAt = _startedAt;
    }

    /// <summary>Differences beyond are steps. 1 minute.</summary>
    public static TimeSpan LargestCorrection { get; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _machine.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => _machine.TimestampFrequency;

    /// <summary>By how much it is behind the machine's clock; negative when it is ahead.</summary>
    public TimeSpan Behind => _machine.GetUtcNow() - GetUtcNow();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            var read = _machine.GetTimestamp();
            var passed = _machine.GetElapsedTime(_readAt, read) + Woken();
            if (passed > TimeSpan.Zero)
            {
                _readAt = read;
                _now += passed;
                _now += Correction(_machine.GetUtcNow() - _now, passed);
            }

            return _now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => _machine.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _machine.CreateTimer(callback, state, dueTime, period);

    private static TimeSpan Correction(TimeSpan behind, TimeSpan passed)
    {
        var most = new TimeSpan(passed.Ticks / TicksForCorrection);
        return behind.Duration() > LargestCorrection ? TimeSpan.Zero
            : behind > most ? most
            : behind < -most ? -most
            : behind;
    }

    private TimeSpan Woken()
    {
        var slept = _sleep.Read() - _sleptBefore;
        var woken = slept > _slept ? slept - _slept : TimeSpan.Zero;
        _slept += woken;
        return woken;
    }
}
