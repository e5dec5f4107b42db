using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Persistence.Memory;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.SpecialCustomers;

namespace RepairWorkflows.Persistence;

/// <summary>Chooses memory.</summary>
public static class MemoryPersistence
{
    /// <summary>
    /// Keeps everything in <paramref name="kept"/>, with the promises of the databases: for scenarios and tests.
    /// Nothing there can be audited or verified.
    /// </summary>
    public static EngineBuilder UseMemory(this EngineBuilder builder, MemoryStores kept)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(kept);
        var instances = kept.Instances;
        builder.Services
            .AddSingleton<IWorkflowStore>(instances)
            .AddSingleton<IInstanceReader>(instances)
            .AddSingleton<ITimerStore>(instances.TimerStore)
            .AddSingleton<IFailingTimers>(instances.TimerStore)
            .AddSingleton<ITimerLateness>(instances.TimerStore.Firings)
            .AddSingleton<IOutboxStore>(instances.Outbox)
            .AddSingleton<IFailingMessages>(instances.Outbox)
            .AddSingleton<IQueuedStimuli>(instances.Queue)
            .AddSingleton<ICaseReader>(instances.Cases)
            .AddSingleton<IRefusedAttempts>(instances.Cases)
            .AddSingleton<ISpecialCustomers>(instances.SpecialCustomers)
            .AddSingleton<IRuleStore>(instances.Rules)
            .AddSingleton<IDefinitionStore>(kept.Definitions)
            .AddSingleton<INotificationStore>(kept.Notifications)
            .AddSingleton<IAuditFindings>(kept.Audit)
            .AddSingleton<IWatchStore>(kept.Audit);
        return builder;
    }
}
