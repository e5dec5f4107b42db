namespace RepairWorkflows.Engine.Runtime;

/// <summary>Instants as every store keeps them.</summary>
public static class StorableTime
{
    /// <summary>
    /// The clock's instant in whole microseconds, the finest that PostgreSQL keeps: what is read again is what was
    /// written.
    /// </summary>
    public static DateTimeOffset GetStorableNow(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
