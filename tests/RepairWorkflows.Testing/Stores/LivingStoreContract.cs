using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;
using Shouldly;

namespace RepairWorkflows.Testing.Stores;

/// <summary>A store in which orders live, and that somebody changes behind everybody's back.</summary>
public abstract class LivingStoreContract(DatabaseFixture fixture) : StoreContract(fixture)
{
    private const string Waiting = "waiting";

    /// <summary>Starts the engine with the unified report and a workflow that waits for an hour.</summary>
    protected async Task<ServiceProvider> StartAsync()
    {
        var engine = ((DatabaseFixture)Fixture).BuildEngine();
        await engine.GetRequiredService<IRuleSeeds>().PublishAsync(None);
        var publisher = engine.GetRequiredService<DefinitionPublisher>();
        await ShippedDefinitions.PublishAsync("unified-report", text => publisher.PublishAsync(text, None));
        await publisher.PublishAsync(
            $"{new Drawing(Waiting).Delay("w", "01:00:00").Lines("a").Arrows("w->a")}", None);
        return engine;
    }

    /// <summary>Reports a leaking tap.</summary>
    protected static async Task<RepairOrderId> ReportAsync(ServiceProvider engine, string key = "r") => new(
        (await engine.GetRequiredService<IMediator>().Send(
            new StartCase("unified-report", AReport.Json(), People.Agent, new("test", key, key)))).OrderId);

    /// <summary>Fires what is due.</summary>
    protected async Task FireAsync(ServiceProvider engine)
    {
        foreach (var timer in await Timers.TakeDueAsync(100, TimeSpan.FromMinutes(1), None))
        {
            await engine.GetRequiredService<IWorkflowRuntime>().FireTimerAsync(timer.Id, timer.DueAt, None);
        }
    }

    /// <summary>Changes rows behind everybody's back.</summary>
    protected async Task ChangeAsync(string statement)
    {
        await using var scope = Fixture.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<RepairWorkflowsDb>().Database.ExecuteSqlRawAsync(statement))
            .ShouldBePositive(statement);
    }

    /// <summary>Starts the workflow that waits.</summary>
    protected static async Task<string> WaitAsync(ServiceProvider engine, string id = "w1") =>
        (await engine.GetRequiredService<IWorkflowRuntime>().StartAsync(
            new StartRequest { DefinitionId = Waiting, InstanceId = id }, None)).Header.Id;
}
