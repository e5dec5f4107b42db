using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Events;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Execution.Format;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence;
using RepairWorkflows.Persistence.Memory;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Testing.Engine;

/// <summary>The engine with everything in memory and a clock that the test moves.</summary>
public sealed class EngineTestHost : IAsyncDisposable
{
    private readonly Action<EngineBuilder>? _add;
    private ServiceProvider _services;
    private int _instances;

    /// <summary>
    /// A host; <paramref name="add"/> may add to the engine. Its clock begins on Monday 2 March 2026, 09:00 in
    /// Shanghai, unless <paramref name="start"/> says otherwise.
    /// </summary>
    public EngineTestHost(Action<EngineBuilder>? add = null, DateTimeOffset? start = null)
    {
        Clock = new FakeTimeProvider(start ?? new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        Kept = new MemoryStores(Clock, Rules.Shipped);
        _add = add;
        _services = Start();
    }

    /// <summary>The clock.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>What was logged.</summary>
    public CapturedLog Log { get; } = new();

    /// <summary>All that is stored.</summary>
    public MemoryStores Kept { get; }

    /// <summary>The instances, and what is stored with them.</summary>
    public MemoryStore Store => Kept.Instances;

    /// <summary>The definitions.</summary>
    public MemoryDefinitions Definitions => Kept.Definitions;

    /// <summary>What auditor and verifier keep.</summary>
    public MemoryAudit Audit => Kept.Audit;

    /// <summary>The engine, as it was last started.</summary>
    public IWorkflowRuntime Runtime => _services.GetRequiredService<IWorkflowRuntime>();

    /// <summary>The host's services.</summary>
    public IServiceProvider Services => _services;

    /// <summary>Ends the engine and starts another one: nothing is left but what was stored.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Start();
    }

    /// <summary>Publishes a definition.</summary>
    public Task PublishAsync(string document) =>
        _services.GetRequiredService<DefinitionPublisher>().PublishAsync(document, CancellationToken.None);

    /// <summary>Sends an event to all who wait for it.</summary>
    public Task<StimulusReport> SendEventAsync(string name, string? correlationId = null, object? input = null) =>
        _services.GetRequiredService<Stimuli>().SendAsync(
            new(Event.StimulusName, name) { CorrelationId = correlationId, Input = input }, CancellationToken.None);

    /// <summary>Starts an instance of a published definition.</summary>
    public Task<BurstReport> StartAsync(string definitionId, params (string Name, object? Value)[] input) =>
        Runtime.StartAsync(
            new StartRequest
            {
                DefinitionId = definitionId,
                InstanceId = $"i{++_instances}",
                Input = input.ToDictionary(entry => entry.Name, entry => entry.Value),
            },
            CancellationToken.None);

    /// <summary>The instances of a definition, oldest first.</summary>
    public async Task<IReadOnlyList<InstanceHeader>> InstancesAsync(string definitionId)
    {
        var page = await Store.ListAsync(new() { DefinitionId = definitionId }, 0, 1_000, CancellationToken.None);
        return [.. page.Headers.Reverse()];
    }

    /// <summary>A service of the host.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Resumes the oldest rest of an instance that waits for this key.</summary>
    public Task<BurstReport> ResumeAsync(string instanceId, string key, object? input = null) =>
        Runtime.ResumeAsync(
            instanceId, resting => new ResumeDecision
            {
                BookmarkId = resting.Bookmarks.FirstOrDefault(mark => mark.Bookmark.Key == key)?.Id, Input = input,
            },
            CancellationToken.None);

    /// <summary>
    /// Delivers messages until none waits: what bursts asked for is done then. Each comes <paramref name="times"/>
    /// times.
    /// </summary>
    public Task DeliverAsync(int times = 1) =>
        new InOrderDelivery(Store.Outbox, _services.GetServices<IMessageHandler>())
            .DeliverAsync(times, CancellationToken.None);

    /// <summary>Moves time on, stopping at every timer that comes due on the way.</summary>
    public Task AdvanceAsync(TimeSpan by) =>
        AdvanceAsync(by, timer => Runtime.FireTimerAsync(timer.Id, timer.DueAt, CancellationToken.None));

    /// <summary>Moves time on, and lets <paramref name="fire"/> fire what comes due on the way.</summary>
    public Task AdvanceAsync(TimeSpan by, Func<InstanceTimer, Task> fire) =>
        new VirtualTime(Store.TimerStore.NextDueAsync, MoveTo, _ => SettleAsync(fire)).GoToAsync(
            Clock.GetUtcNow() + by, CancellationToken.None);

    /// <summary>An instance's journal over all bursts.</summary>
    public async Task<IReadOnlyList<JournalEntry>> JournalAsync(string instanceId)
    {
        List<JournalEntry> entries = [];
        await foreach (var log in Store.ReadLogAsync(instanceId, CancellationToken.None))
        {
            entries.AddRange(LogCodec.Read(log.Content).Entries);
        }

        return entries;
    }

    /// <summary>The lines an instance has written, in order.</summary>
    public async Task<IReadOnlyList<string?>> LinesAsync(string instanceId)
    {
        List<string?> lines = [];
        await foreach (var log in Store.ReadLogAsync(instanceId, CancellationToken.None))
        {
            var record = LogCodec.Read(log.Content);
            lines.AddRange(record.Entries
                .Where(entry => entry is { ActivityType: "Elsa.WriteLine", EventName: JournalEvents.Completed })
                .Select(entry => record.Executions.Single(execution => execution.Id == entry.ExecutionId))
                .Select(execution => execution.Inputs is { } inputs && inputs.TryGetProperty("Text", out var text)
                    ? text.GetString()
                    : null));
        }

        return lines;
    }

    /// <summary>Spoils an instance's state, as a broken disk would.</summary>
    public async Task SpoilAsync(string instanceId)
    {
        var stored = (await Store.FindAsync(instanceId, CancellationToken.None))!;
        var spoilt = new InstanceChange
        {
            Header = stored.Header, State = "{"u8.ToArray(), ExpectedVersion = stored.Version,
        };
        var commit = new BurstCommit { Instances = [spoilt], At = Clock.GetUtcNow() };
        await Store.CommitAsync(commit, CancellationToken.None);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private void MoveTo(DateTimeOffset instant)
    {
        if (instant > Clock.GetUtcNow())
        {
            Clock.SetUtcNow(instant);
        }
    }

    private async Task<int> SettleAsync(Func<InstanceTimer, Task> fire)
    {
        await fire(Store.Timers[0]);
        await DeliverAsync();
        return 1;
    }

    private ServiceProvider Start()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging(log => log.AddProvider(Log));
        services.AddSingleton<TimeProvider>(Clock);
        var engine = services.AddWorkflowEngine().UseMemory(Kept);
        _add?.Invoke(engine);
        return services.BuildServiceProvider();
    }
}
