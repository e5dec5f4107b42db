using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Host.Accounts;

namespace RepairWorkflows.Host.Api.Elsa.Watching;

/// <summary>The connection by which a designer hears at once that an instance goes on.</summary>
internal static class HubRoutes
{
    /// <summary>Below it lie the hubs of an Elsa server: beside its API, as the designer expects.</summary>
    public const string Prefix = "/elsa/hubs";

    // What is sent to it names an instance, and no more.
    private const int LargestMessage = 4 * 1024;

    /// <summary>Adds what it needs.</summary>
    public static IServiceCollection AddInstanceHub(this IServiceCollection services)
    {
        services.AddSignalR()
            .AddHubOptions<InstanceHub>(options => options.MaximumReceiveMessageSize = LargestMessage);
        services.AddSingleton<WatchedInstances>();
        services.AddSingleton<WatchedRows>();
        services.AddSingleton<WatcherRights>();
        services.AddSingleton<InstancePush>();
        services.AddSingleton<ICommitListener, WatchedCommits>();
        return services.AddHostedService<InstancePushes>();
    }

    /// <summary>Maps it for whoever may look at instances.</summary>
    public static void MapInstanceHub(this WebApplication app) =>
        app.MapHub<InstanceHub>(
                $"{Prefix}/workflow-instance",
                options =>
                {
                    options.CloseOnAuthenticationExpiration = true;
                    options.ApplicationMaxBufferSize = LargestMessage;
                })
            .RequireAuthorization(AccountServices.DefinitionReaders);
}
