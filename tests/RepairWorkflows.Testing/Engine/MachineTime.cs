using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Testing.Engine;

/// <summary>A machine whose clock can be set, and that can sleep; its timestamps go on by what passes.</summary>
public sealed class MachineTime(DateTimeOffset now) : TimeProvider, ISleepMeter
{
    private TimeSpan _passed;
    private TimeSpan _slept;
    private TimeSpan _set;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp() => _passed.Ticks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now + _passed + _slept + _set;

    /// <summary>Time passes.</summary>
    public void Pass(TimeSpan time) => _passed += time;

    /// <summary>It sleeps: its clock goes on, its timestamps do not.</summary>
    public void Sleep(TimeSpan time) => _slept += time;

    /// <summary>Somebody sets its clock.</summary>
    public void Set(TimeSpan by) => _set += by;

    /// <inheritdoc/>
    TimeSpan ISleepMeter.Read() => _slept;
}
