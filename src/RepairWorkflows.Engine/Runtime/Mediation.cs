using System.Reflection;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>The one place that knows how MediatR is set up, so that its version stays a choice.</summary>
public static class Mediation
{
    /// <summary>Adds the mediator, and the handlers of <paramref name="assembly"/>.</summary>
    public static IServiceCollection AddMediation(this IServiceCollection services, Assembly assembly)
    {
        services.TryAddTransient<ServiceFactory>(provider => provider.GetService);
        services.TryAddTransient<IMediator>(provider => new Mediator(provider.GetRequiredService<ServiceFactory>()));
        foreach (var type in assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericType: false }))
        {
            foreach (var contract in type.GetInterfaces().Where(IsHandler))
            {
                services.AddTransient(contract, type);
            }
        }

        return services;
    }

    private static bool IsHandler(Type contract) =>
        contract.IsGenericType
        && (contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
            || contract.GetGenericTypeDefinition() == typeof(INotificationHandler<>));
}
