namespace RepairWorkflows.Repairs.Clocks;

/// <summary>What a wait remembers of the clock that limits it.</summary>
internal sealed class AwaitedClock
{
    /// <summary>The clock's policy; null for none.</summary>
    public string? Policy { get; set; }
}
