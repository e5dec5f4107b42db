namespace RepairWorkflows.Repairs.Orders;

/// <summary>Identifies a repair order over its whole life.</summary>
/// <param name="Value">Ordered by time of making.</param>
public readonly record struct RepairOrderId(Guid Value)
{
    /// <summary>A new id.</summary>
    public static RepairOrderId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
