using MediatR;
using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Instances;

/// <summary>
/// Has the steps of an instance that faulted done again, also of one that a fault has ended; answers how many, and what
/// failed then.
/// </summary>
/// <param name="InstanceId">Which.</param>
/// <param name="By">Who wishes it: <see cref="FindingSight.Menders"/> only.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
/// <exception cref="Engine.NotFoundException"><see cref="Engine.EngineErrors.InstanceNotFound"/>.</exception>
public sealed record RetryFaulted(string InstanceId, Actor By) : IRequest<StepsDoneAgain>;

/// <summary>What came of it.</summary>
/// <param name="Steps">How many steps were done again; 0 when none had faulted.</param>
/// <param name="Failure">What failed at once, the same step or one after it; null when nothing did.</param>
public sealed record StepsDoneAgain(int Steps, string? Failure);

internal sealed class RetryFaultedHandler(
    IWorkflowRuntime runtime, FindingCounter counter, ILogger<RetryFaultedHandler> log)
    : IRequestHandler<RetryFaulted, StepsDoneAgain>
{
    public async Task<StepsDoneAgain> Handle(RetryFaulted request, CancellationToken cancellationToken)
    {
        FindingSight.RequireMending(request.By);
        var report = await runtime.RetryAsync(request.InstanceId, activityIds: null, cancellationToken);
        counter.Forget();
        RepairsLog.InstanceRetried(log, request.InstanceId, report.Steps);
        return new StepsDoneAgain(
            report.Steps,
            InstanceSight.For(request.By, report.Incidents) is [var first, ..] ? IncidentText.Of(first) : null);
    }
}
