using MediatR;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Instances;

/// <summary>Removes an instance with its journal, for good.</summary>
/// <param name="InstanceId">Which.</param>
/// <param name="By">Who wishes it: <see cref="FindingSight.Menders"/> only.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
/// <exception cref="Engine.NotFoundException"><see cref="Engine.EngineErrors.InstanceNotFound"/>.</exception>
/// <exception cref="Engine.RuleViolationException">
/// <see cref="Engine.EngineErrors.InstanceHasDomainState"/>: the record of an order is kept.
/// </exception>
public sealed record RemoveInstance(string InstanceId, Actor By) : IRequest;

internal sealed class RemoveInstanceHandler(
    InstanceRemoval removal, FindingCounter counter, ILogger<RemoveInstanceHandler> log)
    : IRequestHandler<RemoveInstance>
{
    public async Task<Unit> Handle(RemoveInstance request, CancellationToken cancellationToken)
    {
        FindingSight.RequireMending(request.By);
        await removal.RemoveAsync(request.InstanceId, cancellationToken);
        counter.Forget();
        RepairsLog.InstanceRemoved(log, request.InstanceId);
        return Unit.Value;
    }
}
