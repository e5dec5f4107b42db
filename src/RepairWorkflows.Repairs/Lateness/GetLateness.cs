using MediatR;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Lateness;

/// <summary>Asks how late timers fired: in the last hour, day and 30 days.</summary>
/// <param name="By">Who asks: <see cref="FindingSight.Readers"/> only.</param>
/// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
public sealed record GetLateness(Actor By) : IRequest<IReadOnlyList<LatenessPeriod>>;

/// <summary>How late timers fired in a period that ends now, or did a moment ago.</summary>
/// <param name="Length">How long it is.</param>
/// <param name="Since">When it began.</param>
/// <param name="Timers">How late they were.</param>
public sealed record LatenessPeriod(TimeSpan Length, DateTimeOffset Since, TimerLateness Timers);

internal sealed class GetLatenessHandler(LatenessPeriods periods)
    : IRequestHandler<GetLateness, IReadOnlyList<LatenessPeriod>>
{
    public Task<IReadOnlyList<LatenessPeriod>> Handle(GetLateness request, CancellationToken cancellationToken)
    {
        FindingSight.RequireReading(request.By);
        return periods.ReadAsync(cancellationToken);
    }
}
