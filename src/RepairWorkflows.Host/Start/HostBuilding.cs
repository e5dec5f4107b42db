using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Definitions;
using RepairWorkflows.Host.Jobs;

namespace RepairWorkflows.Host.Start;

/// <summary>Builds, and runs, the process around the parts.</summary>
internal static class HostBuilding
{
    private const string DefaultAddress = "http://127.0.0.1:5000";
    private const string ReadyTag = "ready";

    /// <summary>
    /// Reads the settings, and adds what every process needs: addresses, health, definitions of the folder.
    /// </summary>
    public static HostSettings AddHost(this WebApplicationBuilder builder)
    {
        var settings = HostSettings.From(builder.Configuration, builder.Environment);
        builder.WebHost.UseStaticWebAssets();
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null
            && builder.Configuration["http_ports"] is null
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(_ => new SteadyClock(TimeProvider.System, new UptimeMeter(TimeProvider.System)));
        builder.Services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<SteadyClock>());
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddQuickStop();
        builder.Services.AddHealthChecks().AddCheck<Readiness>("prepared", tags: [ReadyTag]);
        builder.Services.AddScoped<WorkflowFolder>();
        builder.Services.AddSingleton<ICommitListener, CaseFeedListener>();
        builder.Services.AddSingleton<IUpkeep, FreedMemory>();
        builder.Services.AddTransient<VerificationJob>();
        builder.Services.AddTransient<InspectionJob>();
        builder.Services.AddHostedService<JobSchedule>();
        return settings;
    }

    /// <summary>
    /// Maps <c>/health/live</c> (the process answers) and <c>/health/ready</c> (it may be sent work).
    /// </summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(ReadyTag) })
            .AllowAnonymous();
    }

    /// <summary>Prepares, announces and runs until told to stop.</summary>
    /// <returns>The process's exit code: 0 after a stop, 1 when the start was refused.</returns>
    public static async Task<int> RunPreparedAsync(this WebApplication app)
    {
        try
        {
            app.Announce(await app.PrepareAsync(app.Lifetime.ApplicationStopping));
        }
        catch (StartRefusedException refused)
        {
            HostLog.StartRefused(app.Logger, refused.Message);
            await Console.Error.WriteLineAsync(refused.Message);
            await app.DisposeAsync();
            return 1;
        }

        await app.RunToEndAsync();
        return 0;
    }
}
