using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Auditing;

/// <summary>An instance with all that has to fit together about it, as of one version of it.</summary>
/// <param name="Id">Which.</param>
public sealed record AuditedInstance(string Id)
{
    /// <summary>Where it stands; null when it is not there.</summary>
    public InstanceStatus? Status { get; init; }

    /// <summary>Its version; 0 when it is not there.</summary>
    public long Version { get; init; }

    /// <summary>Whether its state cannot be read, which is a finding of its own.</summary>
    public bool IsSetAside { get; init; }

    /// <summary>Its state, when it has not ended.</summary>
    public ReadOnlyMemory<byte> State { get; init; }

    /// <summary>The repair order it runs; null for none.</summary>
    public AuditedOrder? Order { get; init; }

    /// <summary>The order's clocks that have not been stopped.</summary>
    public IReadOnlyList<ClockRecord> OpenClocks { get; init; } = [];

    /// <summary>The timers that are set for it.</summary>
    public IReadOnlyList<AuditedTimer> Timers { get; init; } = [];

    /// <summary>Whether it has neither ended nor never been.</summary>
    public bool IsOpen => Status is InstanceStatus.Pending or InstanceStatus.Suspended;
}

/// <summary>What of an order matters to its clocks.</summary>
/// <param name="Id">Which.</param>
/// <param name="ClosedAt">When it was closed; null while it is open.</param>
public sealed record AuditedOrder(RepairOrderId Id, DateTimeOffset? ClosedAt);

/// <summary>A timer as it is set.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What kind.</param>
/// <param name="Target">The clock or rest it rings for.</param>
/// <param name="DueAt">When it should fire.</param>
/// <param name="Attempts">How often its burst has failed, which is a finding of its own.</param>
public sealed record AuditedTimer(string Id, string Name, string Target, DateTimeOffset DueAt, int Attempts);
