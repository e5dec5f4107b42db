using MediatR;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Instances;

/// <summary>
/// Has the steps of an instance that faulted done again, also of one that a fault has ended; answers how many.
/// </summary>
/// <param name="InstanceId">Which.</param>
/// <param name="By">Who wishes it: <see cref="FindingSight.Menders"/> only.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
/// <exception cref="Engine.NotFoundException"><see cref="Engine.EngineErrors.InstanceNotFound"/>.</exception>
public sealed record RetryFaulted(string InstanceId, Actor By) : IRequest<int>;

internal sealed class RetryFaultedHandler(
    IWorkflowRuntime runtime, FindingCounter counter, ILogger<RetryFaultedHandler> log)
    : IRequestHandler<RetryFaulted, int>
{
    public async Task<int> Handle(RetryFaulted request, CancellationToken cancellationToken)
    {
        FindingSight.RequireMending(request.By);
        var steps = await runtime.RetryAsync(request.InstanceId, activityIds: null, cancellationToken);
        counter.Forget();
        RepairsLog.InstanceRetried(log, request.InstanceId, steps);
        return steps;
    }
}
