using Microsoft.AspNetCore.Authorization;
using RepairWorkflows.Host.Api.Elsa;
using RepairWorkflows.Host.Api.Problems;

namespace RepairWorkflows.Host.Security;

/// <summary>
/// Lets a browser's session change something through the APIs from pages of this server only. The cookie's own
/// protection ends at the site, which other ports and sibling domains share; browsers say where a request comes from.
/// </summary>
/// <remarks>Nobody's browser sends a key or a token by itself: what comes with one is not looked at.</remarks>
internal static class OwnPages
{
    private static readonly string[] Prefixes = ["/api", ElsaRoutes.Prefix];

    /// <summary>Adds the check; after authentication.</summary>
    public static void UseOwnPages(this WebApplication app) => app.Use((context, next) =>
        IsInAnothersName(context)
            ? context.RequestServices.GetRequiredService<ProblemWriter>()
                .WriteAsync(context, Problem.Of(StatusCodes.Status403Forbidden))
            : next(context));

    private static bool IsInAnothersName(HttpContext context) =>
        context.Request.Headers["Sec-Fetch-Site"] is ["cross-site" or "same-site"]
        && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
        && Prefixes.Any(prefix => context.Request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase))
        && context.User.Identity is { IsAuthenticated: true } && context.Request.Headers.Authorization.Count == 0
        && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;
}
