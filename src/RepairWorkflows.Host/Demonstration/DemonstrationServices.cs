using RepairWorkflows.Host.Start;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>Adds what only a demonstration has.</summary>
internal static class DemonstrationServices
{
    /// <summary>Adds clock, accounts and cases when the settings ask for a demonstration, else nothing.</summary>
    public static IServiceCollection AddDemonstration(this IServiceCollection services, HostSettings settings)
    {
        if (!settings.IsDemonstration)
        {
            return services;
        }

        services.AddSingleton(new DemoClock(TimeProvider.System, settings.InData("demo-clock.txt")));
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
        services.AddSingleton<DemoTime>();
        services.AddScoped<DemoAccounts>();
        services.AddScoped<DemoCases>();
        return services;
    }
}
