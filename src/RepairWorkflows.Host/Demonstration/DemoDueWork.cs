using MediatR;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Inspections;
using RepairWorkflows.Timers;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>What comes due as the demonstration clock moves on: timers, and the rounds of inspection plans.</summary>
internal sealed class DemoDueWork(ITimerStore timers, ITimerPump pump, IMediator mediator)
{
    /// <summary>When the next of it comes due, seen from what the clock shows; null when nothing does.</summary>
    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var timer = await timers.NextDueAsync(cancellationToken);
        var round = await mediator.Send(new GetNextRound(now), cancellationToken);
        return timer is null || round < timer ? round : timer;
    }

    /// <summary>Does what is due; answers with the number of timers that fired.</summary>
    public async Task<int> DoAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new MakeDueRounds(), cancellationToken);
        return await pump.FireDueAsync(cancellationToken);
    }
}
