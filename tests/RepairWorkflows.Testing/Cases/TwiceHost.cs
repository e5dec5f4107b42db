using MediatR;
using RepairWorkflows.Repairs.Inspections;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Scenarios;

namespace RepairWorkflows.Testing.Cases;

/// <summary>Plays scenarios where nothing comes once, see <see cref="CaseTestHost"/>.</summary>
/// <param name="host">What is played on.</param>
public sealed class TwiceHost(CaseTestHost host) : IScenarioHost, IAsyncDisposable
{
    /// <inheritdoc/>
    public DateTimeOffset Now => host.Now;

    /// <summary>How often the engine was started anew: once at each rest.</summary>
    public int Restarts => host.Restarts;

    /// <summary>One for a scenario that runs these definitions.</summary>
    public static async Task<TwiceHost> WithAsync(Scenario scenario, IEnumerable<string> definitions) =>
        new(await CaseTestHost.WithAsync(scenario, definitions));

    /// <inheritdoc/>
    public async Task<TAnswer> SendAsync<TAnswer>(IRequest<TAnswer> request, CancellationToken cancellationToken)
    {
        if (request is not (StartCase or TakeAction or MakeDueRounds))
        {
            return await host.SendAsync(request);
        }

        var answer = await host.TwiceAsync(request);
        await host.DeliverAsync();
        return answer;
    }

    /// <inheritdoc/>
    public Task GoToAsync(DateTimeOffset instant, CancellationToken cancellationToken) =>
        host.AdvanceAsync(instant > Now ? instant - Now : TimeSpan.Zero);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => host.DisposeAsync();
}
