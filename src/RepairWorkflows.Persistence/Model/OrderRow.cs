using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Persistence.Model;

internal sealed class OrderRow
{
    /// <summary>Where orders without a running clock stand on the board: after every deadline.</summary>
    public static readonly DateTimeOffset WithoutDeadline = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public required Guid OrderId { get; init; }

    public required string InstanceId { get; init; }

    public required string Process { get; init; }

    public required string Number { get; init; }

    public required RepairStatus Status { get; init; }

    public Urgency? Urgency { get; init; }

    public required string CustomerName { get; init; }

    public required string Unit { get; init; }

    public required string Phone { get; init; }

    public required string Category { get; init; }

    public required string Channel { get; init; }

    public required DateTimeOffset ReportedAt { get; init; }

    public DateTimeOffset? NextDueAt { get; init; }

    public string? NextDuePolicy { get; init; }

    public DateTimeOffset? NextWarnAt { get; init; }

    public string? Technician { get; init; }

    /// <summary>The technician, folded by <see cref="Fold"/>: names differ by more than upper and lower case.</summary>
    public string? TechnicianFolded { get; init; }

    public bool IsOnHold { get; init; }

    public int Urgings { get; init; }

    public string? Station { get; init; }

    public string? Equipment { get; init; }

    public Guid? OriginOrderId { get; init; }

    public string? OriginKind { get; init; }

    public Guid? AboutOrderId { get; init; }

    /// <summary>
    /// The deadline, or <see cref="WithoutDeadline"/>: never null, so that one index holds the board's order.
    /// </summary>
    public required DateTimeOffset BoardDueAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Customer, unit and, last, phone, folded by <see cref="SearchTextOf"/>.</summary>
    public required string SearchText { get; init; }

    public required string Document { get; init; }

    public static string SearchTextOf(CaseRecord order) => Fold($"{order.CustomerName}\n{order.Unit}\n{order.Phone}");

    /// <summary>Makes texts comparable without regard to case, in the same way on every database.</summary>
    public static string Fold(string text) => text.ToUpperInvariant();
}

internal sealed class OrderRowConfiguration : IEntityTypeConfiguration<OrderRow>
{
    /// <summary>Lets one complaint at a time be open about an order.</summary>
    internal const string OpenComplaint = "ix_repair_orders_open_complaint";

    public void Configure(EntityTypeBuilder<OrderRow> builder)
    {
        builder.ToTable("repair_orders");
        builder.HasKey(row => row.OrderId);
        builder.Property(row => row.OrderId).ValueGeneratedNever();
        builder.HasIndex(row => row.InstanceId).IsUnique();
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => new { row.BoardDueAt, row.OrderId }, "ix_repair_orders_board")
            .HasFilter("closed_at IS NULL");
        builder.HasIndex(row => new { row.ClosedAt, row.OrderId }, "ix_repair_orders_closed")
            .HasFilter("closed_at IS NOT NULL");
        builder.HasIndex(row => row.OriginOrderId).HasFilter("origin_order_id IS NOT NULL");
        builder.HasIndex(row => row.AboutOrderId).HasFilter("about_order_id IS NOT NULL");
        // Two desks take a complaint about one order at the same time: one of them learns of the other.
        builder.HasIndex(row => row.AboutOrderId, OpenComplaint).IsUnique()
            .HasFilter("about_order_id IS NOT NULL AND closed_at IS NULL");
        builder.HasIndex(row => row.TechnicianFolded)
            .HasFilter("technician_folded IS NOT NULL AND closed_at IS NULL");
        builder.HasIndex(row => row.Equipment).HasFilter("equipment IS NOT NULL");
    }
}
