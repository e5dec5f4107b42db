using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence;
using RepairWorkflows.Persistence.Memory;
using RepairWorkflows.Persistence.Stores;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Testing.Stores;

/// <summary>The stores that tests without a database use.</summary>
public sealed class MemoryFixture : StoreFixture
{
    private ServiceProvider? _services;

    /// <inheritdoc/>
    public override IServiceProvider Services =>
        _services ?? throw new InvalidOperationException("The stores were not made.");

    /// <inheritdoc/>
    public override Task InitializeAsync() => EmptyAsync();

    /// <inheritdoc/>
    public override async Task DisposeAsync() => await _services!.DisposeAsync();

    internal override Task CommitAsync(PreparedCommit prepared) =>
        Get<MemoryStore>().CommitAsync(prepared, CancellationToken.None);

    internal override Task<StoredCase?> LoadCaseAsync(string instanceId) =>
        Task.FromResult(Get<MemoryStore>().Cases.Find(instanceId));

    private protected override Task EmptyAsync()
    {
        var kept = new MemoryStores(Clock, Rules.Shipped);
        var services = new ServiceCollection().AddSingleton(kept.Instances);
        new EngineBuilder(services).UseMemory(kept);
        _services = services.BuildServiceProvider();
        return Task.CompletedTask;
    }
}
