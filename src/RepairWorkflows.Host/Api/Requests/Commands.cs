using System.Text.Json.Nodes;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>Describes routes whose body is a JSON object.</summary>
internal static class Commands
{
    /// <summary>The route takes a JSON object and nothing else (415), and may be repeated with its key.</summary>
    public static RouteHandlerBuilder AcceptsCommand(this RouteHandlerBuilder route) =>
        route.Accepts<JsonObject>("application/json").WithMetadata(new TakesIdempotencyKey());
}

/// <summary>Marks a route that reads the <see cref="IdempotencyKey"/>.</summary>
internal sealed class TakesIdempotencyKey;
