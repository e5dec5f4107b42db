using MediatR;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Equipment;

/// <summary>Asks for the equipment that the site lists, in the order of its settings.</summary>
/// <param name="By">Who asks: <see cref="CaseSight"/> decides which orders are counted.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.CaseNotReadable"/>.</exception>
public sealed record GetEquipment(Actor By) : IRequest<IReadOnlyList<EquipmentPiece>>;

/// <summary>A piece of equipment, and how many orders its file has.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Class">Its class.</param>
/// <param name="Location">Where it stands; null when that is not said.</param>
/// <param name="Orders">How many orders are about it.</param>
public sealed record EquipmentPiece(string Id, string Name, string Class, string? Location, EquipmentOrders Orders);

internal sealed class GetEquipmentHandler(EquipmentDirectory equipment, ICaseReader cases)
    : IRequestHandler<GetEquipment, IReadOnlyList<EquipmentPiece>>
{
    public async Task<IReadOnlyList<EquipmentPiece>> Handle(GetEquipment request, CancellationToken cancellationToken)
    {
        CaseSight.RequireReading(request.By);
        var counts = await cases.CountByEquipmentAsync(
            CaseSight.For(request.By, new CaseFilter()), cancellationToken);
        return
        [
            .. equipment.All.Select(piece => new EquipmentPiece(
                piece.Id, piece.DisplayName, piece.Class, piece.Location is { Length: > 0 } place ? place : null,
                counts.GetValueOrDefault(piece.Id, new EquipmentOrders(0, 0)))),
        ];
    }
}
