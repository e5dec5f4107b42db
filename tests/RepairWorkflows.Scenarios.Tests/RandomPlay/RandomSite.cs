using System.Text.Json.Nodes;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Inspections;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Reporting;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.Scenarios;
using RepairWorkflows.Scenarios.Tests.Files;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Scenarios.Tests.RandomPlay;

/// <summary>A site with all our processes and one person for each role, on which everything comes once.</summary>
internal sealed class RandomSite : IAsyncDisposable
{
    private readonly EngineTestHost _engine = new(engine =>
    {
        engine.AddRepairs();
        engine.Services.AddSingleton<ITechnicians>(new ScenarioTechnicians(People));
        engine.Services.Configure<SiteOptions>(ASite.Fill);
    });

    private RandomSite()
    {
    }

    /// <summary>Everybody who can do anything.</summary>
    public static IReadOnlyList<Actor> People { get; } =
    [
        .. Role.All.Except([Role.StationCoordinator]).Select(role => new Actor(role, [role])),
        new("second-technician", [Role.Technician]),
        new("east-coordinator", [Role.StationCoordinator]) { Station = "east" },
        new("west-coordinator", [Role.StationCoordinator]) { Station = "west" },
        new("east-technician", [Role.Technician]) { Station = "east" },
    ];

    /// <summary>The instant it is.</summary>
    public DateTimeOffset Now => _engine.Clock.GetUtcNow();

    /// <summary>Sets one up.</summary>
    public static async Task<RandomSite> OpenAsync()
    {
        var site = new RandomSite();
        await site._engine.Get<IRuleSeeds>().PublishAsync(CancellationToken.None);
        foreach (var definition in ShippedScenarios.Definitions)
        {
            await site._engine.PublishAsync(definition);
        }

        return site;
    }

    /// <summary>Sends a command or a query; what comes of it is done when it returns.</summary>
    public async Task<TAnswer> SendAsync<TAnswer>(IRequest<TAnswer> request)
    {
        var answer = await _engine.Services.GetRequiredService<IMediator>().Send(request);
        await _engine.DeliverAsync();
        return answer;
    }

    /// <summary>Lets time pass.</summary>
    public async Task WaitAsync(TimeSpan time)
    {
        await _engine.AdvanceAsync(time);
        await _engine.DeliverAsync();
    }

    /// <summary>Takes an action, on the task that offers it.</summary>
    public Task<ActionTaken> TakeAsync(RepairOrderId order, string action, Actor by, JsonObject fields) =>
        SendAsync(new TakeAction(order, action, fields, null, by, null));

    /// <summary>The order as anybody sees it who may see everything.</summary>
    public async Task<CaseView> ViewAsync(RepairOrderId order) => (await SendAsync(new GetCase(order, Actor.System)))!;

    /// <summary>The rounds that the plans of the site ask for by now and that are open.</summary>
    public async Task<IReadOnlyList<RepairOrderId>> RoundsAsync()
    {
        await SendAsync(new MakeDueRounds());
        var page = await SendAsync(
            new GetOpenCases(new CaseFilter { Process = "preventive-care" }, null, 200, Actor.System));
        return [.. page.Cases.Select(row => row.Order.OrderId)];
    }

    /// <summary>How many timers wait for an instance.</summary>
    public int TimersOf(string instanceId) =>
        _engine.Store.Timers.Count(timer => timer.Id.Contains(instanceId, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => _engine.DisposeAsync();
}
