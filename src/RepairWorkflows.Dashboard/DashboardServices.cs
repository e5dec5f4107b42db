using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using MudBlazor;
using MudBlazor.Services;
using RepairWorkflows.Dashboard.Account;
using RepairWorkflows.Dashboard.Actions;
using RepairWorkflows.Dashboard.Feed;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Dashboard.Messages;

namespace RepairWorkflows.Dashboard;

/// <summary>Adds the dashboard to a host.</summary>
public static class DashboardServices
{
    /// <summary>
    /// Adds the pages and what they need. The host adds MediatR, its handlers, the clock rules, sign-in, an
    /// <see cref="ISessionCheck"/> and an <see cref="IOtherAccounts"/>, and publishes committed changes to
    /// <see cref="CaseFeed"/> (or registers an <see cref="ICaseFeed"/> of its own before).
    /// </summary>
    public static IServiceCollection AddDashboard(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitAuthentication>();
        services.AddAuthorization();
        return services.AddPageParts();
    }

    /// <summary>What the components themselves need, without the web server below them.</summary>
    internal static IServiceCollection AddPageParts(this IServiceCollection services)
    {
        services.AddOptions<DashboardOptions>().BindConfiguration(DashboardOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<DashboardOptions>, DashboardOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CaseFeed>();
        services.TryAddSingleton<ICaseFeed>(provider => provider.GetRequiredService<CaseFeed>());
        services.AddMudServices(
            mud => mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter);
        services.TryAddScoped<Words>();
        services.TryAddScoped<Moments>();
        services.TryAddScoped<PolicyNames>();
        services.TryAddScoped<CaseMessages>();
        services.TryAddTransient<Sending>();
        return services;
    }
}

[OptionsValidator]
internal sealed partial class DashboardOptionsValidator : IValidateOptions<DashboardOptions>;
