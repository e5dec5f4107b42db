using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Engine;
using RepairWorkflows.Testing.Memory;

namespace RepairWorkflows.Testing.Cases;

/// <summary>The repair domain on the engine, with everything in memory and a clock that the test moves.</summary>
public sealed class CaseTestHost : IAsyncDisposable
{
    private readonly EngineTestHost _engine;

    private CaseTestHost() =>
        _engine = new EngineTestHost(engine =>
        {
            engine.AddRepairs();
            engine.Services.AddSingleton<INotificationStore>(Notifications);
            engine.Services.AddSingleton<IOrderNumbers>(new MemoryOrderNumbers());
        });

    /// <summary>What roles were told.</summary>
    public MemoryNotifications Notifications { get; } = new();

    /// <summary>The engine beneath.</summary>
    public EngineTestHost Engine => _engine;

    /// <summary>The instant it is.</summary>
    public DateTimeOffset Now => _engine.Clock.GetUtcNow();

    private IMediator Mediator => _engine.Services.GetRequiredService<IMediator>();

    /// <summary>A host that runs a definition we ship; it is Monday 2 March 2026, 09:00 in Shanghai.</summary>
    public static async Task<CaseTestHost> WithAsync(string process)
    {
        var host = new CaseTestHost();
        await host._engine.PublishAsync(await File.ReadAllTextAsync(ShippedDefinitions.PathOf(process)));
        return host;
    }

    /// <summary>Sends a command or a query.</summary>
    public Task<TAnswer> SendAsync<TAnswer>(IRequest<TAnswer> request) => Mediator.Send(request);

    /// <summary>Reports a leaking tap, as a service agent does.</summary>
    public Task<CaseStarted> ReportAsync(CommandKey? key = null, params (string Name, JsonNode? Value)[] changes)
    {
        var report = AReport.Json();
        foreach (var (name, value) in changes)
        {
            report[name] = value;
        }

        return SendAsync(new StartCase("unified-report", report, People.Agent, key));
    }

    /// <summary>Takes an action.</summary>
    public Task<ActionTaken> TakeAsync(
        Guid order, string action, Actor by, params (string Name, JsonNode? Value)[] fields) =>
        SendAsync(new TakeAction(
            new RepairOrderId(order), action,
            new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), null, by, null));

    /// <summary>Reads an order.</summary>
    public async Task<CaseView> CaseAsync(Guid order) =>
        (await SendAsync(new GetCase(new RepairOrderId(order), Actor.System)))!;

    /// <summary>The steps that are open on an order, oldest first.</summary>
    public async Task<IReadOnlyList<string>> OpenStepsAsync(Guid order) =>
        [.. (await CaseAsync(order)).Tasks.Select(task => task.Step)];

    /// <summary>Moves time on, and delivers what is to be told.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        await _engine.AdvanceAsync(by);
        await DeliverAsync();
    }

    /// <summary>Delivers what is to be told.</summary>
    public async Task DeliverAsync()
    {
        var handler = _engine.Services.GetServices<IMessageHandler>().Single(one => one.Kind == "notification");
        var messages = await _engine.Store.Outbox.TakeAsync(1_000, TimeSpan.FromMinutes(1), CancellationToken.None);
        foreach (var waiting in messages)
        {
            await handler.DeliverAsync(waiting.Message, CancellationToken.None);
            await handler.DeliverAsync(waiting.Message,
                CancellationToken.None);   // at least once means sometimes twice
            await _engine.Store.Outbox.DeliveredAsync([waiting.Id], CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
