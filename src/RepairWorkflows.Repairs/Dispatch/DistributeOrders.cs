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
    // One machine gives at a time; with that is kept who was given the last order.
    private const string Watch = "distribution";

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly Actor Distributor = Actor.System with { Roles = [Role.EngineeringSupervisor] };

    public async Task<Unit> Handle(DistributeOrders request, CancellationToken cancellationToken)
    {
        // Looked for before and after: mostly there is nothing to give, and what came while another machine was giving
        // must not wait for the next minute.
        HashSet<RepairOrderId> tried = [];
        while ((await WaitingAsync(cancellationToken)).Any(waiting => !tried.Contains(waiting.Id))
            && await watches.TakeAsync(Watch, Lease, isDue: true, cancellationToken) is { } turn)
        {
            await GiveAsync(turn, tried, cancellationToken);
        }

        return Unit.Value;
    }

    private async Task GiveAsync(WatchTurn turn, HashSet<RepairOrderId> tried, CancellationToken cancellationToken)
    {
        var last = turn.State;
        try
        {
            var rota = new Rota(
                await technicians.ListAsync(cancellationToken), await cases.CountInHandAsync(cancellationToken), last);
            foreach (var (id, order) in await WaitingAsync(cancellationToken))
            {
                tried.Add(id);
                if (rota.NextFor(order) is { } technician && await GaveAsync(id, order, technician, cancellationToken))
                {
                    rota.Gave(technician);
                    last = rota.Last;
                }
            }
        }
        finally
        {
            await watches.ReleaseAsync(turn, last, TimeSpan.Zero, CancellationToken.None);
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
                    null, Distributor, new CommandKey(Watch, key, key)),
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
        .. from record in await cases.ListWaitingAsync(SignSlip.StepName, cancellationToken)
           let order = OrderDocument.Parse(record.Document)
           where order.IsAwaitingTurn
           orderby order.Urgency != Urgency.Emergency, order.Report.ReportedAt
           select (record.OrderId, order),
    ];
}
