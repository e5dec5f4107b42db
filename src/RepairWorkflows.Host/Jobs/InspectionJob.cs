using Hangfire;
using MediatR;
using RepairWorkflows.Repairs.Inspections;

namespace RepairWorkflows.Host.Jobs;

/// <summary>Makes the rounds that inspection plans ask for (S5.2.1).</summary>
/// <remarks>Nothing depends on each run: one that is missed is made good by the next, a minute later.</remarks>
public sealed class InspectionJob(IMediator mediator)
{
    /// <summary>Makes what is due, once for each plan and day.</summary>
    [AutomaticRetry(Attempts = 0)]
    [JobDisplayName("Make due inspection rounds")]
    public Task RunAsync(CancellationToken cancellationToken) => mediator.Send(new MakeDueRounds(), cancellationToken);
}
