using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Persistence.Memory;
using RepairWorkflows.Persistence.Stores;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.SpecialCustomers;
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
        var store = new MemoryStore(Clock, Rules.Shipped);
        _services = new ServiceCollection()
            .AddSingleton(store)
            .AddSingleton<IWorkflowStore>(store)
            .AddSingleton<IInstanceReader>(store)
            .AddSingleton<ITimerStore>(store.TimerStore)
            .AddSingleton<IOutboxStore>(store.Outbox)
            .AddSingleton<IFailingMessages>(store.Outbox)
            .AddSingleton<IFailingTimers>(store.TimerStore)
            .AddSingleton<IRuleStore>(store.Rules)
            .AddSingleton<ITimerLateness>(store.TimerStore.Firings)
            .AddSingleton<IQueuedStimuli>(store.Queue)
            .AddSingleton<ICaseReader>(store.Cases)
            .AddSingleton<IRefusedAttempts>(store.Cases)
            .AddSingleton<ISpecialCustomers>(store.SpecialCustomers)
            .AddSingleton<IDefinitionStore>(new MemoryDefinitions(store))
            .AddSingleton<INotificationStore, MemoryNotifications>()
            .BuildServiceProvider();
        return Task.CompletedTask;
    }
}
