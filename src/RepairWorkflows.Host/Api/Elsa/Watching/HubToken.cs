using Microsoft.AspNetCore.Authentication.BearerToken;

namespace RepairWorkflows.Host.Api.Elsa.Watching;

/// <summary>
/// The token of a connection to a hub, as clients send it that run in a browser: these cannot put a header on a web
/// socket. Nowhere else is a token read from an address.
/// </summary>
internal static class HubToken
{
    private const string Parameter = "access_token";

    /// <summary>The token in the address; null where there is none, or a header stands for it.</summary>
    public static string? Of(HttpRequest request) =>
        request.Path.StartsWithSegments(HubRoutes.Prefix, StringComparison.OrdinalIgnoreCase)
        && request.Headers.Authorization.Count == 0 && request.Query[Parameter] is [{ Length: > 0 } token]
            ? token
            : null;

    /// <summary>Gives it to what reads tokens.</summary>
    public static Task TakeAsync(MessageReceivedContext context)
    {
        context.Token = Of(context.Request);
        return Task.CompletedTask;
    }
}
