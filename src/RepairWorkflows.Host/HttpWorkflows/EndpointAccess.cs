using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using RepairWorkflows.Dashboard.Account;

namespace RepairWorkflows.Host.HttpWorkflows;

/// <summary>Says whether a sender may use an endpoint that asks for it.</summary>
internal static class EndpointAccess
{
    /// <summary>
    /// Whether the sender is signed in (session, token or key) and meets the policy. A policy that is not there is met
    /// by nobody.
    /// </summary>
    public static async Task<bool> AllowsAsync(HttpContext context, string? policy)
    {
        var services = context.RequestServices;
        var session = await context.AuthenticateAsync();
        if (session is not { Succeeded: true, Principal: { Identity.IsAuthenticated: true } sender }
            || !await services.GetRequiredService<ISessionCheck>().HoldsAsync(sender, context.RequestAborted))
        {
            return false;
        }

        context.User = sender;
        if (string.IsNullOrWhiteSpace(policy))
        {
            return true;
        }

        var policies = services.GetRequiredService<IAuthorizationPolicyProvider>();
        return await policies.GetPolicyAsync(policy) is { } found
            && (await services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(sender, found)).Succeeded;
    }
}
