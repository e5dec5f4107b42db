using MediatR;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence;
using RepairWorkflows.Persistence.Memory;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.Scenarios;

namespace RepairWorkflows.Host.Playing;

/// <summary>
/// A site for one scenario: engine, domain and store of its own, in memory, with a clock that only the player moves.
/// Nothing of the server it may run in is touched.
/// </summary>
internal sealed class PlayedSite : IScenarioHost, IAsyncDisposable
{
    private readonly VirtualClock _clock;
    private readonly MemoryStores _kept;
    private readonly ServiceProvider _services;

    private PlayedSite(ClockRules rules, Scenario scenario)
    {
        _clock = new VirtualClock(scenario.Start);
        _kept = new MemoryStores(_clock, rules);
        _services = Compose(scenario.People);
    }

    /// <inheritdoc/>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>Makes one.</summary>
    /// <param name="rules">The policies and calendars until the scenario changes any.</param>
    /// <param name="definitions">The documents it runs, older versions first.</param>
    /// <param name="scenario">Who takes part, and when it begins.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="Engine.InvalidRequestException">A definition cannot be run.</exception>
    public static async Task<PlayedSite> MakeAsync(
        ClockRules rules, IEnumerable<string> definitions, Scenario scenario, CancellationToken cancellationToken)
    {
        var site = new PlayedSite(rules, scenario);
        await site._services.GetRequiredService<IRuleSeeds>().PublishAsync(cancellationToken);
        foreach (var definition in definitions)
        {
            await site._services.GetRequiredService<DefinitionPublisher>().PublishAsync(definition, cancellationToken);
        }

        return site;
    }

    /// <inheritdoc/>
    public async Task<TAnswer> SendAsync<TAnswer>(IRequest<TAnswer> request, CancellationToken cancellationToken)
    {
        var answer = await _services.GetRequiredService<IMediator>().Send(request, cancellationToken);
        await DeliverAsync(cancellationToken);
        return answer;
    }

    /// <inheritdoc/>
    public Task GoToAsync(DateTimeOffset instant, CancellationToken cancellationToken) =>
        new VirtualTime(_kept.Instances.TimerStore, _clock.MoveTo, SettleAsync).GoToAsync(instant, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private ServiceProvider Compose(IReadOnlyList<Actor> people)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<ITechnicians>(new ScenarioTechnicians(people));
        services.AddWorkflowEngine().AddRepairs().UseMemory(_kept);
        return services.BuildServiceProvider();
    }

    private async Task<int> SettleAsync(CancellationToken cancellationToken)
    {
        var due = _kept.Instances.Timers[0];
        var fired = await _services.GetRequiredService<IWorkflowRuntime>()
            .FireTimerAsync(due.Id, due.DueAt, cancellationToken);
        await DeliverAsync(cancellationToken);
        return fired ? 1 : 0;
    }

    private Task DeliverAsync(CancellationToken cancellationToken) =>
        new InOrderDelivery(_kept.Instances.Outbox, _services.GetServices<IMessageHandler>())
            .DeliverAsync(times: 1, cancellationToken);
}
