using Microsoft.Extensions.Time.Testing;

namespace RepairWorkflows.Timers.Tests.Fakes;

/// <summary>A clock that a test moves, and that tells when a loop has begun to wait by it.</summary>
internal sealed class WatchedClock() : FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))
{
    /// <summary>A loop has begun to wait.</summary>
    public Occasion Waiting { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Waiting.Give();
        return timer;
    }
}
