using System.Collections.Concurrent;
using Hangfire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Timers.Outbox;

namespace RepairWorkflows.Timers.Tests.Fakes;

/// <summary>Timers as a host composes them, over fakes and a clock that stands still.</summary>
internal sealed class ATimerHost : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public ATimerHost(Action<TimerOptions>? configure = null, params IMessageHandler[] handlers)
    {
        Timers = new FakeTimers(Clock);
        Runtime = new FakeRuntime(Timers);
        Outbox = new FakeOutbox(Clock);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ITimerStore>(Timers);
        services.AddSingleton<IWorkflowRuntime>(Runtime);
        services.AddSingleton<IOutboxStore>(Outbox);
        foreach (var handler in handlers)
        {
            services.AddSingleton(handler);
        }

        new EngineBuilder(services).UseHangfireTimers(configure);
        services.RemoveAll<IUpkeep>(); // a third loop's waits would be taken for those of the two under test
        _provider = services.BuildServiceProvider();
    }

    public WatchedClock Clock { get; } = new();

    public FakeTimers Timers { get; }

    public FakeRuntime Runtime { get; }

    public FakeOutbox Outbox { get; }

    public ITimerPump Pump => Get<ITimerPump>();

    public IOutboxPump OutboxPump => Get<IOutboxPump>();

    public ITimerBell Bell => Get<ITimerBell>();

    public JobStorage Jobs => Get<JobStorage>();

    public DateTimeOffset Now => Clock.GetUtcNow();

    public TimerLoop Loop => Get<IEnumerable<Hangfire.Server.IBackgroundProcess>>().OfType<TimerLoop>().Single();

    public OutboxLoop OutboxLoop =>
        Get<IEnumerable<Hangfire.Server.IBackgroundProcess>>().OfType<OutboxLoop>().Single();

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    /// <summary>Moves on, and waits until the loop waits again.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        Clock.Advance(by);
        await Clock.Waiting.NextAsync();
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}

/// <summary>Keeps what it is given, or fails as the test says.</summary>
internal sealed class FakeHandler(string kind) : IMessageHandler
{
    public string Kind => kind;

    public ConcurrentQueue<string> Delivered { get; } = [];

    public Func<OutgoingMessage, string> Lane { get; set; } = _ => string.Empty;

    public string LaneOf(OutgoingMessage message) => Lane(message);

    public Func<OutgoingMessage, CancellationToken, Task> OnDeliver { get; set; } = (_, _) => Task.CompletedTask;

    public async Task DeliverAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        await OnDeliver(message, cancellationToken);
        Delivered.Enqueue(message.Key);
    }
}
