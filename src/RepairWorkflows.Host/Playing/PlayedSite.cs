using MediatR;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence;
using RepairWorkflows.Persistence.Memory;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Reporting;
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
        _services = Compose(scenario);
    }

    /// <inheritdoc/>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>Makes one for a scenario: it begins when that does, with those who take part in it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="rules">The policies and calendars until any are published.</param>
    public static PlayedSite For(Scenario scenario, ClockRules rules) => new(rules, scenario);

    /// <summary>
    /// Publishes calendars and policies: those that were published elsewhere; null for those that a site begins with.
    /// </summary>
    /// <returns>What is published.</returns>
    public async Task<StoredRules> PublishAsync(StoredRules? published, CancellationToken cancellationToken)
    {
        var store = _kept.Instances.Rules;
        if (published is null)
        {
            await _services.GetRequiredService<IRuleSeeds>().PublishAsync(cancellationToken);
            return await store.ReadAsync(cancellationToken);
        }

        await store.PublishAsync(published.Versions, readSequence: 0, cancellationToken);
        await _services.GetRequiredService<IClockRules>().FreshAsync(cancellationToken);
        return published;
    }

    /// <summary>Publishes definitions, in their order.</summary>
    /// <exception cref="Engine.InvalidRequestException">One cannot be run.</exception>
    public async Task PublishAsync(IEnumerable<string> definitions, CancellationToken cancellationToken)
    {
        foreach (var definition in definitions)
        {
            await _services.GetRequiredService<DefinitionPublisher>().PublishAsync(definition, cancellationToken);
        }
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
        new VirtualTime(_kept.Instances.TimerStore.NextDueAsync, _clock.MoveTo, SettleAsync)
            .GoToAsync(instant, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private ServiceProvider Compose(Scenario scenario)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton<ITechnicians>(new ScenarioTechnicians(scenario.People));
        services.Configure<SiteOptions>(site => ScenarioSettings.Fill(site, scenario));
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
