using MediatR;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Instances;

/// <summary>Calls an instance off, with all it started; one that is over stays as it is.</summary>
/// <param name="InstanceId">Which.</param>
/// <param name="By">Who wishes it: <see cref="FindingSight.Menders"/> only.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
/// <exception cref="Engine.NotFoundException"><see cref="Engine.EngineErrors.InstanceNotFound"/>.</exception>
/// <exception cref="Engine.RuleViolationException">
/// <see cref="Engine.EngineErrors.InstanceHasDomainState"/>: an order ends by its process.
/// </exception>
public sealed record CancelInstance(string InstanceId, Actor By) : IRequest;

internal sealed class CancelInstanceHandler(
    FamilyCancellation cancellation, FindingCounter counter, ILogger<CancelInstanceHandler> log)
    : IRequestHandler<CancelInstance>
{
    public async Task<Unit> Handle(CancelInstance request, CancellationToken cancellationToken)
    {
        FindingSight.RequireMending(request.By);
        await cancellation.CancelAsync(request.InstanceId, cancellationToken);
        counter.Forget();
        RepairsLog.InstanceCancelled(log, request.InstanceId);
        return Unit.Value;
    }
}
