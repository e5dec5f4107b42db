using RepairWorkflows.Host.Accounts;
using RepairWorkflows.Host.Definitions;
using RepairWorkflows.Host.Demonstration;
using RepairWorkflows.Persistence;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Host.Start;

/// <summary>
/// All that must be done before the first request: storage, definitions, and somebody who can sign in.
/// </summary>
internal static class Preparation
{
    /// <summary>Prepares; a repeat at the next start changes nothing that is there.</summary>
    /// <returns>How one signs in, for the announcement.</returns>
    /// <exception cref="StartRefusedException">The process must not start like this.</exception>
    public static async Task<SignInHint> PrepareAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        PrivateFolder.Shut(services.GetRequiredService<HostSettings>(), app.Logger);
        await services.GetRequiredService<IDatabaseMigrator>().MigrateAsync(cancellationToken);
        await PrepareDatabaseAsync(services, app.Logger, cancellationToken);
        await services.GetRequiredService<KnownRoles>().KnowAsync(cancellationToken);
        await services.GetRequiredService<IRuleSeeds>().PublishAsync(cancellationToken);
        var published = await services.GetRequiredService<WorkflowFolder>().PublishAsync(cancellationToken);
        HostLog.Prepared(app.Logger, published);
        var hint = await PrepareSignInAsync(services, app.Logger, cancellationToken);
        services.GetRequiredService<Readiness>().Prepared();
        return hint;
    }

    private static async Task PrepareDatabaseAsync(
        IServiceProvider services, ILogger log, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<DemoDatabase>();
        if (services.GetRequiredService<HostSettings>().IsDemonstration)
        {
            await database.ClaimAsync(cancellationToken);
        }
        else if (await database.IsMarkedAsync())
        {
            HostLog.DemonstrationDatabase(log);
        }
    }

    private static async Task<SignInHint> PrepareSignInAsync(
        IServiceProvider services, ILogger log, CancellationToken cancellationToken)
    {
        if (services.GetService<DemoAccounts>() is { } demo)
        {
            HostLog.Demonstration(log);
            var password = await demo.MakeAsync();
            var key = await services.GetRequiredService<DemoApiKeys>().MakeAsync();
            var now = await services.GetRequiredService<DemoMorning>().PlayAsync(cancellationToken);
            return new SignInHint { DemoPassword = password, DemoApiKey = key, DemoNow = now };
        }

        if (await services.GetRequiredService<AccountBook>().AnyAsync(cancellationToken))
        {
            return new SignInHint();
        }

        HostLog.FirstStartLinkMade(log);
        return new SignInHint { FirstStartPath = services.GetRequiredService<FirstStartLink>().Renew() };
    }
}
