using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.HttpWorkflows.Outgoing;
using RepairWorkflows.Host.HttpWorkflows.Routes;

namespace RepairWorkflows.Host.HttpWorkflows;

/// <summary>Adds the HTTP endpoints that are drawn in definitions.</summary>
internal static class HttpWorkflowServices
{
    /// <summary>Adds what answers requests, and what sends those of definitions.</summary>
    public static IServiceCollection AddHttpWorkflows(this IServiceCollection services)
    {
        services.AddOptions<HttpWorkflowOptions>().BindConfiguration(HttpWorkflowOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<HttpWorkflowOptions>, HttpWorkflowOptionsValidator>());
        services.AddSingleton<RouteTable>();
        services.AddSingleton<ICommitListener>(provider => provider.GetRequiredService<RouteTable>());
        services.AddSingleton<RouteFinder>();
        services.AddSingleton<EndpointRun>();
        services.AddSingleton<AddressGuard>();
        services.AddHttpClient(HttpCalls.ClientName)
            .RemoveAllLoggers() // they write addresses, which may hold keys
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<AddressGuard>().NewHandler());
        services.AddSingleton<IHttpCalls, HttpCalls>();
        return services;
    }

    /// <summary>
    /// Answers requests below the base path. Before authentication: an endpoint says itself whether it asks for it.
    /// </summary>
    public static void UseHttpWorkflows(this WebApplication app) => app.UseMiddleware<HttpWorkflowMiddleware>();
}
