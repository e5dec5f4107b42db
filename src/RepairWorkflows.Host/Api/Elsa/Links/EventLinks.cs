using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using RepairWorkflows.Engine.Execution;

namespace RepairWorkflows.Host.Api.Elsa.Links;

/// <summary>
/// Makes links under <c>PublicUrl</c> of the configuration; under the server's first address where that is not set.
/// </summary>
internal sealed class EventLinks(ActionTokens tokens, IConfiguration configuration, IServer server) : IEventLinks
{
    /// <inheritdoc/>
    public string UrlOf(string eventName, string instanceId, DateTimeOffset? expiresAt)
    {
        var token = tokens.Make(new ActionToken(instanceId, null, eventName, expiresAt));
        return $"{Root().TrimEnd('/')}/elsa/api/events/trigger?t={Uri.EscapeDataString(token)}";
    }

    private string Root() =>
        configuration["PublicUrl"] is { Length: > 0 } said
            ? said
            : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
}
