namespace RepairWorkflows.Repairs.Orders;

/// <summary>Identifies a repair order over its whole life.</summary>
/// <param name="Value">Ordered by time of making.</param>
public readonly record struct RepairOrderId(Guid Value)
{
    /// <summary>A new id for an order made <paramref name="at"/>.</summary>
    public static RepairOrderId New(DateTimeOffset at) => new(Guid.CreateVersion7(at));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}
