namespace RepairWorkflows.Engine.Runtime;

/// <summary>A clock that stands until it is moved, and is never turned back.</summary>
/// <param name="start">What it shows at first.</param>
public sealed class VirtualClock(DateTimeOffset start) : TimeProvider
{
    private long _now = start.UtcTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);

    /// <summary>Moves it on; an instant that has passed changes nothing.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        if (instant.UtcTicks > Interlocked.Read(ref _now))
        {
            Interlocked.Exchange(ref _now, instant.UtcTicks);
        }
    }
}
