using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Visits;

namespace RepairWorkflows.Repairs.Orders;

/// <summary>
/// A repair order: what was reported, what was done about it, and the rules between. See the other parts.
/// </summary>
/// <remarks>Each method guards its own rule, whatever way a definition leads to it.</remarks>
public sealed partial class RepairOrder
{
    private readonly Func<DateTimeOffset, DateOnly> _dayOf;

    /// <param name="id">Identifies it.</param>
    /// <param name="document">All that it knows.</param>
    /// <param name="dayOf">The site's day at an instant.</param>
    internal RepairOrder(RepairOrderId id, OrderDocument document, Func<DateTimeOffset, DateOnly> dayOf)
    {
        _dayOf = dayOf;
        Id = id;
        Document = document;
    }

    /// <summary>Identifies the order.</summary>
    public RepairOrderId Id { get; }

    /// <summary>All that the order knows now.</summary>
    public OrderDocument Document { get; private set; }

    /// <summary>Where the order stands.</summary>
    public RepairStatus Status => Document.Status;

    /// <summary>Whether it has reached a final state.</summary>
    public bool IsFinal => Status.IsFinal();

    /// <summary>Whether the appointment was promised because of a late arrival, rather than agreed.</summary>
    internal bool IsPromised =>
        Document.Contacts.LastOrDefault(contact => contact is { Reached: true, Purpose: "late-arrival" or "new-time" })
            is { Purpose: "late-arrival" };

    /// <summary>Gives it what people call it, within the commit of its start.</summary>
    internal void Number(string number) => Document = Document with { Number = number };

    /// <summary>Whether it is that person's work.</summary>
    internal bool IsOf(Actor by) => Document.Technician is { } technician && by.IsNamed(technician);

    /// <summary>
    /// Who of these roles is meant in person: among technicians the one whose work it is; null when nobody is.
    /// </summary>
    internal string? RecipientIn(IReadOnlyList<string> roles) =>
        roles.Contains(Role.Technician) ? Document.Technician : null;

    private void RequireOpen() =>
        RequireThat(!IsFinal, RepairErrors.OrderFinal, $"Order {Document.Number} is {Status}.");

    private void Require(params ReadOnlySpan<RepairStatus> allowed)
    {
        RequireOpen();
        if (!allowed.Contains(Status))
        {
            throw new RuleViolationException(
                RepairErrors.OrderWrongStatus, $"Order {Document.Number} is {Status}; that cannot be done now.");
        }
    }

    private static void RequireAhead(DateTimeOffset time, DateTimeOffset now)
    {
        if (time <= now)
        {
            throw new RuleViolationException(RepairErrors.TimeInThePast, "The time for the customer has to lie ahead.");
        }
    }

    private static void RequireThat(bool holds, string code, string message)
    {
        if (!holds)
        {
            throw new RuleViolationException(code, message);
        }
    }

    // One that has arrived, or was never begun, is no visit under way.
    private void EndVisit(string reason)
    {
        if (Document.Visits is [.., { SetOutAt: not null, ArrivedAt: null, CannotComeReason: null }])
        {
            ChangeVisit(visit => visit with { CannotComeReason = reason });
        }
    }

    private void ChangeVisit(Func<Visit, Visit> change)
    {
        var current = Document.Visits is [.., { ArrivedAt: null, CannotComeReason: null } open] ? open : null;
        Document = Document with
        {
            Visits = [.. Document.Visits.SkipLast(current is null ? 0 : 1), change(current ?? new Visit())],
        };
    }
}
