namespace RepairWorkflows.Engine.Expressions;

/// <summary>What a piece of work has used of a processor so far; it is looked at now and then.</summary>
/// <remarks>
/// Not by the wall clock: on a machine with much to do a thread gets little of it, and what is only slow must not be
/// held for endless. What passes before the first look, a moment after the beginning, is not counted.
/// </remarks>
internal sealed class Effort
{
    /// <summary>How long the work may take by the wall clock: what uses nothing must end too.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    // Seldom, since a look is dear, and often enough for limits of seconds.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(50);

    private readonly MachineTime _time;
    private TimeSpan _begunAt;
    private TimeSpan _lookedAt;
    private TimeSpan? _ofThread;

    public Effort(MachineTime time)
    {
        _time = time;
        Begin();
    }

    public TimeSpan Used { get; private set; }

    public bool IsTooLong => _lookedAt - _begunAt > Longest;

    /// <summary>Begins anew, for other work.</summary>
    public void Begin()
    {
        _begunAt = _lookedAt = _time.Elapsed();
        _ofThread = null;
        Used = TimeSpan.Zero;
    }

    /// <summary>Looks, on the thread of the last look; false when that was a moment ago.</summary>
    public bool Look()
    {
        var now = _time.Elapsed();
        if (now - _lookedAt < Pace)
        {
            return false;
        }

        Count(now);
        return true;
    }

    /// <summary>The work waits, and its thread works for others until <see cref="GoOn"/>.</summary>
    public void Pause() => Count(_time.Elapsed());

    /// <summary>The work goes on, on whichever thread.</summary>
    public void GoOn() => _ofThread = _time.OfThread();

    private void Count(TimeSpan now)
    {
        var ofThread = _time.OfThread();
        Used += ofThread - (_ofThread ?? ofThread);
        (_lookedAt, _ofThread) = (now, ofThread);
    }
}
