using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using RepairWorkflows.Dashboard.Account;

namespace RepairWorkflows.Host.Accounts;

/// <summary>Asks at every request that is not open to all, whichever way it was signed in.</summary>
internal static class PresentRightsCheck
{
    /// <summary>Adds the check; after authentication and before authorization.</summary>
    public static void UsePresentRights(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.User.Identity is { IsAuthenticated: true }
            && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null
            && !await context.RequestServices.GetRequiredService<ISessionCheck>()
                .HoldsAsync(context.User, context.RequestAborted))
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        await next(context);
    });
}
