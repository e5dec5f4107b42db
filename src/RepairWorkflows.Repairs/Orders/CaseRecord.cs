using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Orders;

/// <summary>
/// A case as stores keep it: one row for the order, and rows of its own for clocks, tasks and timeline.
/// </summary>
public sealed record CaseRecord
{
    /// <summary>The order's id.</summary>
    public required RepairOrderId OrderId { get; init; }

    /// <summary>The instance that runs the case; one to one.</summary>
    public required string InstanceId { get; init; }

    /// <summary>Which process, for example <c>unified-report</c>.</summary>
    public required string Process { get; init; }

    /// <summary>What people call the order; unique.</summary>
    public required string Number { get; init; }

    /// <summary>Where the order stands.</summary>
    public required RepairStatus Status { get; init; }

    /// <summary>How soon; null until triage has said.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>What the report says about it; null once triage has decided, and when it says nothing.</summary>
    public Urgency? ReportedUrgency => Urgency is null ? OrderDocument.ReportedUrgency(Document) : null;

    /// <summary>Who reported.</summary>
    public required string CustomerName { get; init; }

    /// <summary>Room, unit or site.</summary>
    public required string Unit { get; init; }

    /// <summary>The customer's telephone number.</summary>
    public required string Phone { get; init; }

    /// <summary>What kind of fault, see the report's categories.</summary>
    public required string Category { get; init; }

    /// <summary>How the report came, see the report's channels.</summary>
    public required string Channel { get; init; }

    /// <summary>When it was reported: the start of every later clock.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>The nearest deadline of the clocks that run; null when none runs.</summary>
    public DateTimeOffset? NextDueAt { get; init; }

    /// <summary>Which clock that is; null when none runs.</summary>
    public string? NextDuePolicy { get; init; }

    /// <summary>When that clock warns, or warned, for the first time; null when none runs or it never does.</summary>
    public DateTimeOffset? NextWarnAt { get; init; }

    /// <summary>Whose work it is, by the account's name; null while nobody was given it.</summary>
    public string? Technician { get; init; }

    /// <summary>Whether it is on hold.</summary>
    public bool IsOnHold { get; init; }

    /// <summary>How often the customer asked where it stays.</summary>
    public int Urgings { get; init; }

    /// <summary>Which repair station's work it is; null when the site repairs it itself.</summary>
    public string? Station { get; init; }

    /// <summary>Whose it is.</summary>
    public OrderHolder Holder => new(Technician, Station, IsOnHold);

    /// <summary>The number of the equipment it is about; null for any other order.</summary>
    public string? Equipment { get; init; }

    /// <summary>The order it comes from; null when it comes from none.</summary>
    public Guid? OriginOrderId { get; init; }

    /// <summary>How, in the words of <see cref="OrderOrigin.Kind"/>.</summary>
    public string? OriginKind { get; init; }

    /// <summary>
    /// The order that it is a complaint about; null when it is none. Of these one at a time is open for an order.
    /// </summary>
    public Guid? AboutOrderId { get; init; }

    /// <summary>When it reached its final state; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The aggregate, whole, as JSON text; in lists empty once triage has decided.</summary>
    public required string Document { get; init; }
}

/// <summary>What a burst changed in a case.</summary>
public sealed record CaseChanges
{
    /// <summary>The order's row, or null when it did not change.</summary>
    public CaseRecord? Order { get; init; }

    /// <summary>Clocks started or changed.</summary>
    public IReadOnlyList<ClockRecord> Clocks { get; init; } = [];

    /// <summary>Tasks opened or changed.</summary>
    public IReadOnlyList<TaskRecord> OpenTasks { get; init; } = [];

    /// <summary>Ids of tasks that are over.</summary>
    public IReadOnlyList<string> ClosedTasks { get; init; } = [];

    /// <summary>New entries of the timeline, in order.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];
}

/// <summary>A case as read from a store.</summary>
/// <param name="Order">The order's row.</param>
/// <param name="Clocks">All its clocks, oldest first.</param>
/// <param name="Tasks">Its open tasks, oldest first.</param>
/// <param name="TimelineLength">How many entries its timeline has.</param>
public sealed record StoredCase(
    CaseRecord Order, IReadOnlyList<ClockRecord> Clocks, IReadOnlyList<TaskRecord> Tasks, int TimelineLength);
