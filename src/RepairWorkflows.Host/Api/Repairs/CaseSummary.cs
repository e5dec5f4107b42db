using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>A case in a list.</summary>
internal sealed record CaseSummary
{
    /// <summary>The order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>What people call it.</summary>
    public required string Number { get; init; }

    /// <summary>Of which process.</summary>
    public required string Process { get; init; }

    /// <summary>Where it stands.</summary>
    public required RepairStatus Status { get; init; }

    /// <summary>How soon; null until triage has said.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>Who reported.</summary>
    public required string CustomerName { get; init; }

    /// <summary>Room, unit or site.</summary>
    public required string Unit { get; init; }

    /// <summary>The customer's telephone number.</summary>
    public required string Phone { get; init; }

    /// <summary>What kind of fault.</summary>
    public required string Category { get; init; }

    /// <summary>When it was reported.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>When it reached its final state; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The nearest deadline; null when no clock runs.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>Which clock that is.</summary>
    public string? NextDuePolicy { get; init; }

    /// <summary>Whether it is on hold.</summary>
    public bool IsOnHold { get; init; }

    /// <summary>How often the customer asked where it stays.</summary>
    public int Urgings { get; init; }

    /// <summary>What can be done now, oldest first.</summary>
    public required IReadOnlyList<CaseTask> Tasks { get; init; }

    /// <summary>What clients see of <paramref name="row"/>.</summary>
    public static CaseSummary From(CaseRow row) => new()
    {
        OrderId = row.Order.OrderId.Value,
        Number = row.Order.Number,
        Process = row.Order.Process,
        Status = row.Order.Status,
        Urgency = row.Order.Urgency,
        CustomerName = row.Order.CustomerName,
        Unit = row.Order.Unit,
        Phone = row.Order.Phone,
        Category = row.Order.Category,
        ReportedAt = row.Order.ReportedAt,
        ClosedAt = row.Order.ClosedAt,
        NextDueAt = row.Order.NextDueAt,
        NextDuePolicy = row.Order.NextDuePolicy,
        IsOnHold = row.Order.IsOnHold,
        Urgings = row.Order.Urgings,
        Tasks = [.. row.Tasks.Select(CaseTask.From)],
    };
}
