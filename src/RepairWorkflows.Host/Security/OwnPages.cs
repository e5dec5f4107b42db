using Microsoft.AspNetCore.Authorization;
using RepairWorkflows.Host.Api.Elsa;
using RepairWorkflows.Host.Api.Elsa.Watching;
using RepairWorkflows.Host.Api.Problems;

namespace RepairWorkflows.Host.Security;

/// <summary>
/// Lets a browser's session change something through the APIs from pages of this server only. The cookie's own
/// protection ends at the site, which other ports and sibling domains share; browsers say where a request comes from.
/// </summary>
/// <remarks>
/// What a hub sends is not an answer, which browsers keep from other pages: only pages of this server open it.
/// Nobody's browser sends a key or a token by itself: what comes with one is not looked at.
/// </remarks>
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
        && (IsChange(context.Request) || IsBelow(context.Request, HubRoutes.Prefix))
        && context.User.Identity is { IsAuthenticated: true } && context.Request.Headers.Authorization.Count == 0
        && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;

    private static bool IsChange(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && Prefixes.Any(prefix => IsBelow(request, prefix));

    private static bool IsBelow(HttpRequest request, string prefix) =>
        request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase);
}
