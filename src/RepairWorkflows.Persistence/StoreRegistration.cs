using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;
using RepairWorkflows.Engine.Runtime.Queue;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using RepairWorkflows.Persistence.Stores;
using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Auditing;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;
using RepairWorkflows.Repairs.SpecialCustomers;
using RepairWorkflows.Repairs.Verifying;

namespace RepairWorkflows.Persistence;

/// <summary>What both databases share.</summary>
internal static class StoreRegistration
{
    public static void AddStores<TContext>(IServiceCollection services)
        where TContext : RepairWorkflowsDb
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StatementCounters>();
        services.AddSingleton<CountedCommands>();
        services.AddSingleton<AccountChanges>();
        services.AddSingleton<AccountWatch>();
        services.AddSingleton<IDbContextFactory<RepairWorkflowsDb>>(
            provider => new AnyDbFactory<TContext>(provider.GetRequiredService<IDbContextFactory<TContext>>()));
        services.AddScoped<RepairWorkflowsDb>(
            provider => provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext());
        services.AddSingleton<InstanceQueries>();
        services.AddSingleton<WorkflowStore>();
        services.AddSingleton<IWorkflowStore>(provider => provider.GetRequiredService<WorkflowStore>());
        services.AddSingleton<IStimulusTargets, StimulusTargetsReader>();
        services.AddSingleton<IInstanceReader, InstanceReader>();
        services.AddSingleton<ITimerStore, TimerStore>();
        services.AddSingleton<IRuleStore, RuleStore>();
        services.AddSingleton<IAuditStore, AuditStore>();
        services.AddSingleton<IAuditFindings, AuditFindings>();
        services.AddSingleton<IWatchStore, WatchStore>();
        services.AddSingleton<IVerifyStore, VerifyStore>();
        services.AddSingleton<ITimerLateness, TimerLatenessReader>();
        services.AddSingleton<IOutboxStore, OutboxStore>();
        services.AddSingleton<IFailingMessages, FailingWork>();
        services.AddSingleton<IFailingTimers, FailingWork>();
        services.AddSingleton<IQueuedStimuli, QueuedStimuli>();
        services.AddSingleton<IDefinitionStore, DefinitionStore>();
        AddCaseStores(services);
        services.AddSingleton<AbandonedLeases>();
        services.AddHostedService<MigrationAtStart>();
    }

    private static void AddCaseStores(IServiceCollection services)
    {
        services.AddSingleton<ICaseReader, CaseReader>();
        services.AddSingleton<IRefusedAttempts, RefusedAttempts>();
        services.AddSingleton<ISpecialCustomers, SpecialCustomers>();
        services.AddSingleton<INotificationStore, NotificationStore>();
    }

    /// <summary>Lets the process hear of what is done through EF Core.</summary>
    public static void Watch(this DbContextOptionsBuilder options, IServiceProvider provider) =>
        options
            .AddInterceptors(
                provider.GetRequiredService<CountedCommands>(), provider.GetRequiredService<AccountWatch>())

            // Whether a migration was forgotten is for a test to find out: here it would build three models more,
            // whose memory the process keeps.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
}
