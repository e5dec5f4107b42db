using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Timers.Outbox;

namespace RepairWorkflows.Timers;

/// <summary>Adds timers and the outbox to a host.</summary>
public static class TimersBuilder
{
    internal const string OutboxBell = "outbox";

    // Its jobs are few: what failed and is tried again, and what comes once a day. Each worker is a thread.
    private const int HangfireWorkers = 4;

    /// <summary>
    /// Has Hangfire's server host the loops that fire timers and deliver messages. Its jobs are kept in PostgreSQL when
    /// <see cref="TimerOptions.PostgreSqlConnectionString"/> is set, else in memory: nothing depends on them.
    /// </summary>
    /// <param name="builder">Where to add them; a store must be added too.</param>
    /// <param name="configure">Has the last word over what the configuration says; null for none.</param>
    public static EngineBuilder UseHangfireTimers(this EngineBuilder builder, Action<TimerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        AddOptions(services, configure ?? (_ => { }));
        AddTimers(services);
        AddOutbox(services);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICommitListener, CommitRinger>());
        AddHangfire(services);
        return builder;
    }

    private static void AddOptions(IServiceCollection services, Action<TimerOptions> configure)
    {
        services.AddOptions<TimerOptions>()
            .BindConfiguration(TimerOptions.SectionName)
            .Configure<IConfiguration>((options, configuration) =>
                options.PostgreSqlConnectionString ??= configuration.GetConnectionString("Postgres"))
            .Configure(configure)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TimerOptions>, TimerOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System); // Try…: a test has already put its own clock here
    }

    private static void AddTimers(IServiceCollection services)
    {
        services.TryAddSingleton<TimersMetrics>();
        services.TryAddSingleton<Bell>();
        services.TryAddSingleton<ITimerBell>(provider => provider.GetRequiredService<Bell>());
        services.TryAddSingleton<IFailedTimers, HangfireFailedTimers>();
        services.TryAddSingleton<TimerFailures>();
        services.TryAddSingleton<TimerFiring>();
        services.TryAddSingleton<ITimerPump, TimerPump>();
        services.TryAddSingleton<NextLook>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IUpkeep, OldFirings>());
        services.TryAddTransient<OverdueTimerJob>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IBackgroundProcess, TimerLoop>());
    }

    private static void AddOutbox(IServiceCollection services)
    {
        services.TryAddKeyedSingleton<Bell>(OutboxBell);
        services.TryAddSingleton<Handlers>();
        services.TryAddSingleton<Measured>();
        services.TryAddSingleton<Delivery>();
        services.TryAddSingleton<IOutboxPump, OutboxPump>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IBackgroundProcess, OutboxLoop>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IBackgroundProcess, UpkeepLoop>());
    }

    // Hangfire keeps storage and activator in static fields by default; two hosts in one process would share them.
    private static void AddHangfire(IServiceCollection services)
    {
        services.TryAddSingleton<JobActivator>(provider =>
            new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()));
        services.TryAddSingleton(NewStorage);
        services.AddHangfire(_ => { });
        services.Replace(ServiceDescriptor.Singleton<IGlobalConfiguration>(provider => GlobalConfiguration.Configuration
            .UseLogProvider(new HangfireLog(provider.GetRequiredService<ILoggerFactory>()))
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()));
        services.AddHangfireServer((provider, server) =>
        {
            server.Activator = provider.GetRequiredService<JobActivator>();
            server.WorkerCount = HangfireWorkers;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
            server.ShutdownTimeout = TimeSpan.FromSeconds(10);
        });
    }

    private static JobStorage NewStorage(IServiceProvider provider)
    {
        provider.GetRequiredService<IGlobalConfiguration>(); // a storage logs from its first moment
        var timers = provider.GetRequiredService<IOptions<TimerOptions>>().Value;
        if (timers.PostgreSqlConnectionString is not { Length: > 0 } connection)
        {
            return new InMemoryStorage(new InMemoryStorageOptions());
        }

        var options = new PostgreSqlStorageOptions
        {
            SchemaName = "hangfire",
            QueuePollInterval = TimeSpan.FromSeconds(5),
            // The host may make the database only after this storage was made for the dashboard: then it begins at its
            // first use. By default it would wait for the database here, half a minute long.
            AllowDegradedModeWithoutStorage = true,
            StartupConnectionMaxRetries = 1,
            StartupConnectionBaseDelay = TimeSpan.FromMilliseconds(1),
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connection, options), options);
    }
}
