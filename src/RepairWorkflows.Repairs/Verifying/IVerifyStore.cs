using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Verifying;

/// <summary>Reads what clocks are recomputed from.</summary>
public interface IVerifyStore
{
    /// <summary>How many clocks there are.</summary>
    Task<long> CountAsync(CancellationToken cancellationToken);

    /// <summary>A page of orders with their clocks and what their timelines tell of these.</summary>
    /// <param name="after">The last order of the page before; empty at the beginning.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<VerifyPage> ReadAsync(Guid after, int count, CancellationToken cancellationToken);
}

/// <summary>A page of orders.</summary>
/// <param name="Now">The instant, by the clock that decides what is due.</param>
/// <param name="Orders">Those that did not change while they were read.</param>
/// <param name="Changed">How many did.</param>
/// <param name="Last">The last of the page, changed or not; null at the end.</param>
public sealed record VerifyPage(DateTimeOffset Now, IReadOnlyList<VerifiedOrder> Orders, int Changed, Guid? Last);

/// <summary>An order's clocks, and what its timeline tells of them.</summary>
/// <param name="Id">Which.</param>
/// <param name="Clocks">All of them.</param>
/// <param name="Timeline">The entries about clocks.</param>
public sealed record VerifiedOrder(
    RepairOrderId Id, IReadOnlyList<ClockRecord> Clocks, IReadOnlyList<TimelineEntry> Timeline);
