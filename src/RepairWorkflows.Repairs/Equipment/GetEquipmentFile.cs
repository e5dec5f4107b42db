using MediatR;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>
/// Asks for the file of a piece of equipment (S6.2.7): the orders about it, repairs and regular rounds. Open ones all
/// together with the first page, closed ones a page at a time, latest first.
/// </summary>
/// <param name="Id">The equipment's number.</param>
/// <param name="After">Where the page before ended (<see cref="CasePage.Next"/>); null for the first.</param>
/// <param name="Size">How many closed orders, 1 to 200.</param>
/// <param name="By">Who asks: <see cref="CaseSight"/> decides what is shown.</param>
/// <exception cref="NotFoundException"><see cref="RepairErrors.EquipmentNotFound"/>.</exception>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.CaseNotReadable"/>.</exception>
public sealed record GetEquipmentFile(string Id, string? After, int Size, Actor By) : IRequest<EquipmentFile>;

/// <summary>The file of a piece of equipment.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Class">Its class; null when settings do not list it any more.</param>
/// <param name="Location">Where it stands; null when that is not said.</param>
/// <param name="Open">The open orders about it, nearest deadline first; empty on later pages.</param>
/// <param name="Closed">A page of the closed ones.</param>
public sealed record EquipmentFile(
    string Id, string Name, string? Class, string? Location, IReadOnlyList<CaseRow> Open, CasePage Closed)
{
    /// <summary>What each of these orders has brought into the file.</summary>
    public IReadOnlyDictionary<RepairOrderId, EquipmentEntry> Entries { get; init; } =
        new Dictionary<RepairOrderId, EquipmentEntry>();
}

internal sealed class GetEquipmentFileHandler(EquipmentDirectory equipment, ICaseReader cases, IMediator mediator)
    : IRequestHandler<GetEquipmentFile, EquipmentFile>
{
    // A piece of equipment has few orders at a time.
    private const int MostOpen = 200;

    public async Task<EquipmentFile> Handle(GetEquipmentFile request, CancellationToken cancellationToken)
    {
        var filter = new CaseFilter { Equipment = request.Id };
        var closed = await mediator.Send(
            new GetClosedCases(filter, request.After, request.Size, request.By), cancellationToken);
        var open = request.After is null
            ? (await mediator.Send(new GetOpenCases(filter, null, MostOpen, request.By), cancellationToken)).Cases
            : [];
        var piece = equipment.Find(request.Id);
        return piece is null && request.After is null && open.Count + closed.Cases.Count == 0
            ? throw new NotFoundException(
                RepairErrors.EquipmentNotFound, RepairTexts.Get($"error.{RepairErrors.EquipmentNotFound}"))
            : new EquipmentFile(
                request.Id, piece?.DisplayName ?? request.Id, piece?.Class,
                piece?.Location is { Length: > 0 } location ? location : null, open, closed)
            {
                Entries = await EntriesAsync([.. open, .. closed.Cases], request.By, cancellationToken),
            };
    }

    private async Task<IReadOnlyDictionary<RepairOrderId, EquipmentEntry>> EntriesAsync(
        IReadOnlyList<CaseRow> rows, Actor by, CancellationToken cancellationToken)
    {
        var documents = await cases.ReadDocumentsAsync(
            [.. rows.Select(row => row.Order.OrderId)], cancellationToken);
        return documents.ToDictionary(
            document => document.Key, document => EquipmentEntry.Of(OrderDocument.Parse(document.Value), by));
    }
}
