using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Host.Api.Repairs;

/// <summary>A case with all that belongs to it.</summary>
internal sealed record CaseDocument
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

    /// <summary>What kind of fault; <c>unclassified</c> until somebody has said it.</summary>
    public required string Category { get; init; }

    /// <summary>How the report came.</summary>
    public required string Channel { get; init; }

    /// <summary>What the customer said.</summary>
    public required string Description { get; init; }

    /// <summary>The time the customer asked for; null for none in particular.</summary>
    public DateTimeOffset? PreferredVisitAt { get; init; }

    /// <summary>The visit agreed with the customer; null while none is.</summary>
    public DateTimeOffset? AppointmentAt { get; init; }

    /// <summary>Who was given it, or signed for the slip; null while nobody has it.</summary>
    public string? Technician { get; init; }

    /// <summary>Whether it is on hold.</summary>
    public bool IsOnHold { get; init; }

    /// <summary>How often the customer asked where it stays.</summary>
    public int Urgings { get; init; }

    /// <summary>Which repair station's work it is; null when the site repairs it itself.</summary>
    public string? Station { get; init; }

    /// <summary>The number of the equipment it is about; null for any other order.</summary>
    public string? Equipment { get; init; }

    /// <summary>Its class: critical, important or ordinary; null for any other order.</summary>
    public string? EquipmentClass { get; init; }

    /// <summary>The order it comes from; null when it comes from none.</summary>
    public OrderOrigin? Origin { get; init; }

    /// <summary>The orders that came from it, oldest first.</summary>
    public IReadOnlyList<OrderFollower> Followers { get; init; } = [];

    /// <summary>What was tried and refused, oldest first.</summary>
    public IReadOnlyList<CaseRefusal> Refusals { get; init; } = [];

    /// <summary>When it was reported: the start of every later clock.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>When it reached its final state; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The nearest deadline; null when no clock runs.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>Which clock that is.</summary>
    public string? NextDuePolicy { get; init; }

    /// <summary>What can be done now, oldest first.</summary>
    public IReadOnlyList<CaseTask> Tasks { get; init; } = [];

    /// <summary>Its clocks, oldest first.</summary>
    public IReadOnlyList<CaseClock> Clocks { get; init; } = [];

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<CaseTimelineEntry> Timeline { get; init; } = [];

    /// <summary>The actions the caller may take now, by name.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];

    /// <summary>
    /// What is known of the order, as the process keeps it; without the limits and the calendar it runs by.
    /// </summary>
    public required JsonObject Order { get; init; }
}
