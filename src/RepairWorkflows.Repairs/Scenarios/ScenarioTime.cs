namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>A time as a scenario says it.</summary>
/// <param name="At">The instant.</param>
/// <param name="HasSeconds">Whether seconds were written: else any second of the minute is meant.</param>
public readonly record struct ScenarioTime(DateTimeOffset At, bool HasSeconds)
{
    /// <summary>Whether an instant is what was written.</summary>
    public bool Fits(DateTimeOffset? instant) =>
        instant is { } at && at >= At && at < At + (HasSeconds ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1));
}
