using Microsoft.Extensions.Configuration.Json;
using RepairWorkflows.Dashboard;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Start;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>Adds what only a demonstration has.</summary>
internal static class DemonstrationServices
{
    /// <summary>Adds site, clock, accounts and cases when the settings ask for a demonstration.</summary>
    public static void AddDemonstration(this WebApplicationBuilder builder, HostSettings settings)
    {
        builder.Services.AddScoped<DemoDatabase>();
        if (!settings.IsDemonstration)
        {
            return;
        }

        // Before all other sources: a site that is configured wins.
        builder.Configuration.Sources.Insert(0, new JsonStreamConfigurationSource { Stream = Site() });
        var services = builder.Services;
        services.AddSingleton(provider => new DemoClock(
            provider.GetRequiredService<SteadyClock>(), settings.InData("demo-clock.txt")));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
        services.AddSingleton<DemoDueWork>();
        services.AddSingleton<DemoTime>();
        services.Configure<DashboardOptions>(dashboard => dashboard.IsDemonstration = true);
        services.AddScoped<DemoAccounts>();
        services.AddScoped<DemoApiKeys>();
        services.AddScoped<DemoCases>();
        services.AddScoped<DemoMorning>();
    }

    private static Stream Site() =>
        typeof(DemonstrationServices).Assembly.GetManifestResourceStream("demo-site.json")!;
}
