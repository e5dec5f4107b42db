using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Testing.Cases;

/// <summary>The shipped limits are in force.</summary>
public sealed class KnownRules : IClockRules
{
    /// <inheritdoc/>
    public ClockRules Current => Rules.Shipped;

    /// <inheritdoc/>
    public ValueTask<ClockRules> AtLeastAsync(long sequence, CancellationToken cancellationToken) => new(Current);

    /// <inheritdoc/>
    public Task<ClockRules> FreshAsync(CancellationToken cancellationToken) => Task.FromResult(Current);
}
