using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Dispatch;

/// <summary>
/// Gives the orders that wait for their turn to technicians, emergencies first, then as they were reported. What nobody
/// can be given waits on, in sight of everybody.
/// </summary>
public sealed record DistributeOrders : IRequest<Unit>;

internal sealed class DistributeOrdersHandler(
    ICaseReader cases, ITechnicians technicians, IWatchStore watches, IMediator mediator,
    ILogger<DistributeOrdersHandler> log)
    : IRequestHandler<DistributeOrders, Unit>
{
    // The turn, and who was given the last order.
    private const string Turn = "distribution";

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly Actor Distributor = Actor.System with { Roles = [Role.EngineeringSupervisor] };

    public async Task<Unit> Handle(DistributeOrders request, CancellationToken cancellationToken)
    {
        // Looked for without the turn first: mostly there is nothing to give.
        if ((await WaitingAsync(cancellationToken)).Count > 0
            && await watches.TakeAsync(Turn, Lease, isDue: true, cancellationToken) is { } turn)
        {
            var rota = new Rota(
                await technicians.ListAsync(cancellationToken), await cases.CountByTechnicianAsync(cancellationToken),
                turn.State);
            try
            {
                await GiveAsync(rota, cancellationToken);
            }
            finally
            {
                await watches.ReleaseAsync(turn, rota.Last, TimeSpan.Zero, CancellationToken.None);
            }
        }

        return Unit.Value;
    }

    private async Task GiveAsync(Rota rota, CancellationToken cancellationToken)
    {
        foreach (var (id, order) in await WaitingAsync(cancellationToken))
        {
            if (rota.NextFor(order) is { } technician && await GaveAsync(id, order, technician, cancellationToken))
            {
                rota.Gave(technician);
            }
        }
    }

    private async Task<bool> GaveAsync(
        RepairOrderId id, OrderDocument order, Technician technician, CancellationToken cancellationToken)
    {
        // Each time it waits has a key of its own.
        var key = $"{id}/{order.Reassignments.Count}";
        try
        {
            await mediator.Send(
                new TakeAction(
                    id, AssignTechnicianAction.Word, new JsonObject { [TechnicianField.Name] = technician.UserName },
                    null, Distributor, new CommandKey(Turn, key, key)),
                cancellationToken);
            return true;
        }
        catch (CodedException refused)
        {
            // Somebody took it meanwhile; the others go on.
            RepairsLog.NotGiven(log, refused, order.Number, technician.UserName, refused.Code);
            return false;
        }
    }

    private async Task<IReadOnlyList<(RepairOrderId Id, OrderDocument Order)>> WaitingAsync(
        CancellationToken cancellationToken) =>
    [
        .. from record in await cases.ListWaitingAsync("sign-slip", cancellationToken)
           where record.Technician is null
           let order = OrderDocument.Parse(record.Document)
           where order.Dispatch is { IsInTurn: true } && !order.IsOnHold
           orderby order.Urgency != Urgency.Emergency, order.Report.ReportedAt
           select (record.OrderId, order),
    ];
}
