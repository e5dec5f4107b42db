using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Memory;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.Stations;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Testing.Cases;

/// <summary>The repair domain on the engine, with everything in memory and a clock that the test moves.</summary>
/// <remarks>
/// Nothing comes once here: each command is sent twice under its key, each timer fires twice and each message is
/// delivered twice, with a restart of the engine before every second time. A second time that changes anything fails.
/// </remarks>
public sealed class CaseTestHost : IAsyncDisposable
{
    private readonly EngineTestHost _engine;
    private int _commands;

    private CaseTestHost() =>
        _engine = new EngineTestHost(engine =>
        {
            engine.AddRepairs();
            engine.Services.AddSingleton<INotificationStore>(Notifications);
            engine.Services.AddSingleton<ITechnicians, KnownTechnicians>();
            engine.Services.Configure<SiteOptions>(TwoStations);
        });

    /// <summary>What roles were told.</summary>
    public MemoryNotifications Notifications { get; } = new();

    /// <summary>How often the engine was started anew: once at each rest.</summary>
    public int Restarts { get; private set; }

    /// <summary>The engine beneath.</summary>
    public EngineTestHost Engine => _engine;

    /// <summary>The instant it is.</summary>
    public DateTimeOffset Now => _engine.Clock.GetUtcNow();

    private IMediator Mediator => _engine.Services.GetRequiredService<IMediator>();

    /// <summary>
    /// A host that runs a definition we ship, or a drawing under its name; it is Monday 2 March 2026, 09:00 in
    /// Shanghai.
    /// </summary>
    public static Task<CaseTestHost> WithAsync(string process, Drawing? inItsPlace = null) =>
        WithAsync(process, inItsPlace, null);

    /// <summary>Likewise, under one more clock policy.</summary>
    public static async Task<CaseTestHost> WithAsync(
        string process, Drawing? inItsPlace, (string Name, string Text)? policy)
    {
        var host = new CaseTestHost();
        if (policy is { } published)
        {
            await host.PublishAsync(published.Name, published.Text);
        }

        var document = JsonNode.Parse(await File.ReadAllTextAsync(ShippedDefinitions.PathOf(process)))!;
        document["root"] = inItsPlace?.ToFlowchart("f") ?? document["root"]!.DeepClone();
        await ShippedDefinitions.PublishAsync(document, host._engine.PublishAsync);
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

        return ReportAsync("unified-report", People.Agent, report, key);
    }

    /// <summary>Starts a case of a process.</summary>
    public Task<CaseStarted> ReportAsync(string process, Actor by, JsonObject report, CommandKey? key = null) =>
        TwiceAsync(new StartCase(process, report, by, key ?? NextKey("report")));

    /// <summary>Takes an action.</summary>
    public Task<ActionTaken> TakeAsync(
        Guid order, string action, Actor by, params (string Name, JsonNode? Value)[] fields) =>
        TwiceAsync(new TakeAction(
            new RepairOrderId(order), action,
            new JsonObject(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), null, by,
            NextKey(action)));

    /// <summary>Reads an order.</summary>
    public async Task<CaseView> CaseAsync(Guid order) =>
        (await SendAsync(new GetCase(new RepairOrderId(order), Actor.System)))!;

    /// <summary>The steps that are open on an order, oldest first.</summary>
    public async Task<IReadOnlyList<string>> OpenStepsAsync(Guid order) =>
        [.. (await CaseAsync(order)).Tasks.Select(task => task.Step)];

    /// <summary>Moves time on, and delivers what is to be told.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        await _engine.AdvanceAsync(by, FireTwiceAsync);
        await DeliverAsync();
    }

    /// <summary>Delivers what is to be told.</summary>
    public async Task DeliverAsync()
    {
        var handlers = _engine.Services.GetServices<IMessageHandler>().ToDictionary(one => one.Kind);
        var messages = await _engine.Store.Outbox.TakeAsync(1_000, TimeSpan.FromMinutes(1), CancellationToken.None);
        foreach (var waiting in messages)
        {
            var handler = handlers[waiting.Message.Kind];
            await handler.DeliverAsync(waiting.Message, CancellationToken.None);
            await handler.DeliverAsync(waiting.Message,
                CancellationToken.None);   // at least once means sometimes twice
            await _engine.Store.Outbox.DeliveredAsync([waiting.Id], CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private async Task PublishAsync(string name, string policy)
    {
        await _engine.Get<IRuleSeeds>().PublishAsync(CancellationToken.None);
        await SendAsync(new PublishPolicy(name, policy, null, "试行", People.Owner));
    }

    // The fee table has the grade of one of them.
    private static void TwoStations(SiteOptions site)
    {
        site.Stations.Add(new RepairStation { Id = "east", Grade = "A" });
        site.Stations.Add(new RepairStation { Id = "west", Grade = "B" });
        var fees = new SettlementFees { Grade = "A" };
        fees.Tiers.Add(new SettlementTier { OnSite = 80, SendIn = 45.5m });
        fees.Tiers.Add(new SettlementTier { OnSite = 60, SendIn = 40 });
        site.Fees.Add(fees);
    }

    private CommandKey NextKey(string what) => new("scenario", $"{++_commands}", what);

    private async Task<TAnswer> TwiceAsync<TAnswer>(IRequest<TAnswer> command)
    {
        var answer = await SendAsync(command);
        var commits = await RestartAsync();
        Unchanged(commits, Equals(await SendAsync(command), answer), command);
        return answer;
    }

    private async Task FireTwiceAsync(InstanceTimer timer)
    {
        await _engine.Runtime.FireTimerAsync(timer.Id, timer.DueAt, CancellationToken.None);
        var commits = await RestartAsync();
        var fired = await _engine.Runtime.FireTimerAsync(timer.Id, timer.DueAt, CancellationToken.None);
        Unchanged(commits, !fired, timer);
    }

    private async Task<int> RestartAsync()
    {
        Restarts++;
        await _engine.RestartAsync();
        await _engine.Get<IClockRules>().FreshAsync(CancellationToken.None);
        return _engine.Store.Commits;
    }

    private void Unchanged(int commits, bool isSame, object what)
    {
        if (!isSame || _engine.Store.Commits != commits)
        {
            throw new InvalidOperationException($"The second time changed something: {what}");
        }
    }
}
