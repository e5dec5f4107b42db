using MediatR;

namespace RepairWorkflows.Repairs.Scenarios;

/// <summary>What a scenario is played on: a site of its own, whose clock only the player moves.</summary>
public interface IScenarioHost
{
    /// <summary>The instant it is there.</summary>
    DateTimeOffset Now { get; }

    /// <summary>
    /// Sends a command or a query, as API and screens do; all that comes of it is done when it returns.
    /// </summary>
    Task<TAnswer> SendAsync<TAnswer>(IRequest<TAnswer> request, CancellationToken cancellationToken);

    /// <summary>Lets time pass until an instant; every timer on the way fires at its own.</summary>
    Task GoToAsync(DateTimeOffset instant, CancellationToken cancellationToken);
}
