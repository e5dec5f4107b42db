using System.Globalization;
using RepairWorkflows.Host.Start;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>
/// The real clock plus an offset that only grows. The offset outlives the process, so that a restart goes on from
/// there. Timers wait by the real clock.
/// </summary>
internal sealed class DemoClock : TimeProvider
{
    private readonly TimeProvider _real;
    private readonly string _file;
    private readonly Lock _move = new();
    private long _offset;
    private long _latest;

    /// <summary>
    /// A clock that goes on from the offset in <paramref name="file"/>; from zero when there is none.
    /// </summary>
    /// <exception cref="StartRefusedException">The file holds something else.</exception>
    public DemoClock(TimeProvider real, string file)
    {
        _real = real;
        _file = file;
        if (PrivateFile.Read(file) is { } kept)
        {
            _offset = TimeSpan.TryParseExact(kept.Trim(), "c", CultureInfo.InvariantCulture, out var offset)
                && offset >= TimeSpan.Zero
                ? offset.Ticks
                : throw new StartRefusedException($"{file} does not hold the demonstration clock's offset.");
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _real.LocalTimeZone;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        var now = _real.GetUtcNow().Ticks + Interlocked.Read(ref _offset);
        var latest = Interlocked.Read(ref _latest);
        while (now > latest)
        {
            var seen = Interlocked.CompareExchange(ref _latest, now, latest);
            if (seen == latest)
            {
                return new DateTimeOffset(now, TimeSpan.Zero);
            }

            latest = seen;
        }

        // Somebody set the machine's clock back: here time stands until it has caught up.
        return new DateTimeOffset(latest, TimeSpan.Zero);
    }

    /// <summary>
    /// Moves on to <paramref name="instant"/>; one that has passed changes nothing. Durable when it returns.
    /// </summary>
    public void MoveTo(DateTimeOffset instant)
    {
        lock (_move)
        {
            var ahead = instant - GetUtcNow();
            if (ahead <= TimeSpan.Zero)
            {
                return;
            }

            var offset = new TimeSpan(Interlocked.Read(ref _offset)) + ahead;
            PrivateFile.Write(_file, offset.ToString("c", CultureInfo.InvariantCulture));
            Interlocked.Exchange(ref _offset, offset.Ticks);
        }
    }
}
