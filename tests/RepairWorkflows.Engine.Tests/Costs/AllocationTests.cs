using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Testing.Engine;
using RepairWorkflows.Testing.Memory;

namespace RepairWorkflows.Engine.Tests.Costs;

/// <summary>What a flow costs in memory: the burst and all that its commit needs, without database and HTTP.</summary>
public sealed class AllocationTests
{
    private const int Warm = 200;
    private const int Counted = 200;

    // What it took when this was written, and a quarter more: tests are built with other compilers' settings.
    private const long Most = 40_000 * 5 / 4;

    [Fact]
    public async Task When_a_flow_of_w1_starts_and_finishes_then_it_takes_40_kilobytes()
    {
        await using var host = new EngineTestHost(
            engine => engine.Services.AddSingleton<IWorkflowStore>(new ForgetfulStore()));
        await host.PublishAsync(Workloads.W1WithoutHttp());
        await RunAsync(host, Warm);

        // Nothing waits for anything here: all of it runs on this thread.
        var before = GC.GetAllocatedBytesForCurrentThread();
        var run = RunAsync(host, Counted);
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        run.IsCompletedSuccessfully.ShouldBeTrue();
        (taken / Counted).ShouldBeInRange(1_000, Most);
        await run;
    }

    private static async Task RunAsync(EngineTestHost host, int flows)
    {
        for (var flow = 0; flow < flows; flow++)
        {
            await host.Runtime.StartAsync(
                new StartRequest { DefinitionId = "w1", InstanceId = $"i{flow}" }, CancellationToken.None);
        }
    }
}
