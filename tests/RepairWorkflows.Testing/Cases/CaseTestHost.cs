using System.Runtime.ExceptionServices;
using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Persistence.Memory;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.Scenarios;
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

    private CaseTestHost(ITechnicians technicians, Action<SiteOptions> site, DateTimeOffset? start = null) =>
        _engine = new EngineTestHost(
            engine =>
            {
                engine.AddRepairs();
                engine.Services.AddSingleton(technicians);
                engine.Services.Configure(site);
            },
            start);

    /// <summary>What roles were told.</summary>
    public MemoryNotifications Notifications => _engine.Kept.Notifications;

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
        var host = new CaseTestHost(new KnownTechnicians(), ASite.Fill);
        if (policy is { } published)
        {
            await host.PublishAsync(published.Name, published.Text);
        }

        var document = JsonNode.Parse(await File.ReadAllTextAsync(ShippedDefinitions.PathOf(process)))!;
        document["root"] = inItsPlace?.ToFlowchart("f") ?? document["root"]!.DeepClone();
        await ShippedDefinitions.PublishAsync(document, host._engine.PublishAsync);
        return host;
    }

    /// <summary>A host for a scenario: it begins when that does, with those who take part in it.</summary>
    public static async Task<CaseTestHost> WithAsync(Scenario scenario, IEnumerable<string> definitions)
    {
        var host = new CaseTestHost(
            new ScenarioTechnicians(scenario.People), site => ScenarioSettings.Fill(site, scenario), scenario.Start);
        await host._engine.Get<IRuleSeeds>().PublishAsync(CancellationToken.None);
        foreach (var definition in definitions)
        {
            await host._engine.PublishAsync(definition);
        }

        return host;
    }

    /// <summary>Publishes another process that we ship.</summary>
    public Task AlsoAsync(string process) => ShippedDefinitions.PublishAsync(process, _engine.PublishAsync);

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

    /// <summary>Sends a command twice under its key; the answer, or refusal, of both.</summary>
    public async Task<TAnswer> TwiceAsync<TAnswer>(IRequest<TAnswer> command)
    {
        var (answer, refusal) = await TryAsync(command);
        var commits = await RestartAsync();
        var (second, refusedAgain) = await TryAsync(command);
        Unchanged(commits, Equals(second, answer) && refusedAgain?.Code == refusal?.Code, command);
        if (refusal is not null)
        {
            ExceptionDispatchInfo.Throw(refusal);
        }

        return answer!;
    }

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
    public Task DeliverAsync() => _engine.DeliverAsync(times: 2);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private async Task PublishAsync(string name, string policy)
    {
        await _engine.Get<IRuleSeeds>().PublishAsync(CancellationToken.None);
        await SendAsync(new PublishPolicy(name, policy, null, "试行", People.Owner));
    }

    private CommandKey NextKey(string what) => new("scenario", $"{++_commands}", what);

    private async Task<(TAnswer? Answer, CodedException? Refusal)> TryAsync<TAnswer>(IRequest<TAnswer> command)
    {
        try
        {
            return (await SendAsync(command), null);
        }
        catch (CodedException refusal)
        {
            return (default, refusal);
        }
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
