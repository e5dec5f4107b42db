using MediatR;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Tasks;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Orders;

/// <summary>Asks for one order with all that belongs to it; answers null when there is none.</summary>
/// <param name="OrderId">Which order.</param>
/// <param name="By">Who asks: <see cref="CaseSight"/> decides what is shown.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.CaseNotReadable"/>.</exception>
public sealed record GetCase(RepairOrderId OrderId, Actor By) : IRequest<CaseView?>;

/// <summary>An order with its clocks, open tasks and timeline.</summary>
/// <param name="Order">The order's row, with the aggregate as JSON.</param>
/// <param name="Clocks">All its clocks, oldest first.</param>
/// <param name="Tasks">Its open tasks, oldest first.</param>
/// <param name="Timeline">Its timeline, oldest first.</param>
public sealed record CaseView(
    CaseRecord Order, IReadOnlyList<ClockRecord> Clocks, IReadOnlyList<TaskRecord> Tasks,
    IReadOnlyList<TimelineEntry> Timeline)
{
    /// <summary>Why each of <see cref="Clocks"/> stands where it stands, in their order, as of the question.</summary>
    public IReadOnlyList<ClockExplanation> Explanations { get; init; } = [];

    /// <summary>What can be done about the order beside its tasks; see <see cref="TaskRecord.IsStanding"/>.</summary>
    public IReadOnlyList<TaskRecord> Standing { get; init; } = [];

    /// <summary>The orders that came from this one, oldest first.</summary>
    public IReadOnlyList<OrderFollower> Followers { get; init; } = [];

    /// <summary>What was refused on this order, oldest first.</summary>
    public IReadOnlyList<RefusedAttempt> Refusals { get; init; } = [];
}

/// <summary>
/// Asks for open orders, nearest deadline first, those without a running clock last; a page at a time.
/// </summary>
/// <param name="Filter">Which orders.</param>
/// <param name="After">Where the page before ended (<see cref="CasePage.Next"/>); null for the first.</param>
/// <param name="Size">How many, 1 to 200.</param>
/// <param name="By">Who asks: <see cref="CaseSight"/> decides what is shown.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.CaseNotReadable"/>.</exception>
public sealed record GetOpenCases(CaseFilter Filter, string? After, int Size, Actor By) : IRequest<CasePage>;

/// <summary>
/// Asks for orders in a final state, latest first; a page at a time, as <see cref="GetOpenCases"/> does.
/// </summary>
public sealed record GetClosedCases(CaseFilter Filter, string? After, int Size, Actor By) : IRequest<CasePage>;

/// <summary>Which orders; null members do not filter.</summary>
public sealed record CaseFilter
{
    /// <summary>Only orders with an open task for one of these roles.</summary>
    public IReadOnlyList<string>? TaskRoles { get; init; }

    /// <summary>
    /// Only orders with a task that this person may serve: of one of the roles and, once somebody has signed for the
    /// slip, for technicians their own orders only.
    /// </summary>
    public Actor? TasksOf { get; init; }

    /// <summary>Only orders of this repair station; <see cref="CaseSight"/> sets it for the station's people.</summary>
    public string? Station { get; init; }

    /// <summary>
    /// Only orders of these stations and of none; <see cref="CaseSight"/> sets it for the contacts of a region.
    /// </summary>
    public IReadOnlyList<string>? RegionStations { get; init; }

    /// <summary>Only orders about the equipment of this number.</summary>
    public string? Equipment { get; init; }

    /// <summary>Only orders of this process.</summary>
    public string? Process { get; init; }

    /// <summary>Only orders whose number begins with, or whose customer, unit or phone contains this text.</summary>
    public string? Text { get; init; }

    /// <summary>Whether <see cref="Text"/> is not looked for in phones; <see cref="CaseSight"/> sets it.</summary>
    public bool IsBlindToPhones { get; init; }
}

/// <summary>A page of orders.</summary>
/// <param name="Cases">The rows.</param>
/// <param name="Next">Asks for the page after this one; null when there is none.</param>
public sealed record CasePage(IReadOnlyList<CaseRow> Cases, string? Next);

/// <summary>One order on a board.</summary>
/// <param name="Order">The order's row; its document is empty here.</param>
/// <param name="Tasks">Its open tasks, oldest first.</param>
public sealed record CaseRow(CaseRecord Order, IReadOnlyList<TaskRecord> Tasks);

/// <summary>Reads cases for screens and other systems.</summary>
public interface ICaseReader
{
    /// <summary>See <see cref="GetCase"/>.</summary>
    Task<CaseView?> FindAsync(RepairOrderId orderId, CancellationToken cancellationToken);

    /// <summary>See <see cref="GetOpenCases"/>.</summary>
    Task<CasePage> ListOpenAsync(CaseFilter filter, string? after, int size, CancellationToken cancellationToken);

    /// <summary>See <see cref="GetClosedCases"/>.</summary>
    Task<CasePage> ListClosedAsync(CaseFilter filter, string? after, int size, CancellationToken cancellationToken);

    /// <summary>The order of that number, in capital letters; null when there is no such order.</summary>
    Task<RepairOrderId?> FindNumberedAsync(string number, CancellationToken cancellationToken);

    /// <summary>The instance that runs an order; null when there is no such order.</summary>
    Task<string?> FindInstanceAsync(RepairOrderId orderId, CancellationToken cancellationToken);

    /// <summary>
    /// The open orders that nobody has and that are not on hold, with an open task of a step; with their documents.
    /// </summary>
    Task<IReadOnlyList<CaseRecord>> ListWaitingAsync(string step, CancellationToken cancellationToken);

    /// <summary>
    /// How many orders each technician has in hand (<see cref="RepairStatuses.IsInHand"/>), by user name in whatever
    /// case.
    /// </summary>
    Task<IReadOnlyDictionary<string, int>> CountInHandAsync(CancellationToken cancellationToken);

    /// <summary>How many of them one technician has.</summary>
    Task<int> CountInHandAsync(string technician, CancellationToken cancellationToken);

    /// <summary>How many orders are open.</summary>
    Task<int> CountOpenAsync(CancellationToken cancellationToken);

    /// <summary>
    /// How many orders of those the filter lets through are about each piece of equipment; pieces without orders are
    /// not among them.
    /// </summary>
    Task<IReadOnlyDictionary<string, EquipmentOrders>> CountByEquipmentAsync(
        CaseFilter filter, CancellationToken cancellationToken);

    /// <summary>The documents of the orders, which lists leave out; those that are not there are left out.</summary>
    Task<IReadOnlyDictionary<RepairOrderId, string>> ReadDocumentsAsync(
        IReadOnlyList<RepairOrderId> orderIds, CancellationToken cancellationToken);
}
