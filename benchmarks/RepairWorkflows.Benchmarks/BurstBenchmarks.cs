using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Testing.Engine;
using RepairWorkflows.Testing.Memory;

namespace RepairWorkflows.Benchmarks;

/// <summary>
/// One flow of the workload W1 inside the engine: the burst and all that its commit needs, without a database and
/// without HTTP (its endpoint is a start, its answer a line).
/// </summary>
[MemoryDiagnoser]
public class BurstBenchmarks : IAsyncDisposable
{
    private EngineTestHost _host = null!;
    private int _started;

    /// <summary>Makes the engine and publishes the workload.</summary>
    [GlobalSetup]
    public Task PublishAsync()
    {
        _host = new EngineTestHost(engine => engine.Services.AddSingleton<IWorkflowStore>(new ForgetfulStore()));
        return _host.PublishAsync(Workloads.W1WithoutHttp());
    }

    /// <inheritdoc/>
    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>One flow.</summary>
    [Benchmark]
    public Task<BurstReport> StartToFinish() =>
        _host.Runtime.StartAsync(
            new StartRequest { DefinitionId = "w1", InstanceId = $"i{++_started}" }, CancellationToken.None);
}
