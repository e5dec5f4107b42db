using Hangfire;
using MediatR;
using RepairWorkflows.Repairs.Verifying;

namespace RepairWorkflows.Host.Jobs;

/// <summary>Recomputes all clocks, each night or when somebody asks for it here.</summary>
/// <remarks>Nothing depends on it: a run that is missed or broken off is made good by the upkeep.</remarks>
public sealed class VerificationJob(IMediator mediator)
{
    /// <summary>Recomputes; one that is under way goes on.</summary>
    [AutomaticRetry(Attempts = 0)]
    [JobDisplayName("Verify clocks")]
    public Task RunAsync(CancellationToken cancellationToken) => mediator.Send(new VerifyClocks(), cancellationToken);
}
