using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Persistence.Memory;

/// <summary>All that is kept in memory: it outlives the engine that runs on it, and ends with the process.</summary>
/// <param name="clock">Decides what is due.</param>
/// <param name="begins">The policies and calendars until any are published.</param>
public sealed class MemoryStores(TimeProvider clock, ClockRules begins)
{
    /// <summary>Instances, and all that is written with them.</summary>
    public MemoryStore Instances { get; } = new(clock, begins);

    /// <summary>The definitions.</summary>
    public MemoryDefinitions Definitions => field ??= new(Instances);

    /// <summary>What roles were told.</summary>
    public MemoryNotifications Notifications { get; } = new();

    /// <summary>What auditor and verifier keep.</summary>
    public MemoryAudit Audit { get; } = new();
}
