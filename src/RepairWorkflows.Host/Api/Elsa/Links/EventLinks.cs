using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Repairs.Addresses;

namespace RepairWorkflows.Host.Api.Elsa.Links;

/// <summary>
/// Makes links under <see cref="PublicOptions.PublicUrl"/>; under the server's first address where that is not set.
/// </summary>
internal sealed class EventLinks(ActionTokens tokens, IOptions<PublicOptions> address, IServer server) : IEventLinks
{
    /// <inheritdoc/>
    public string UrlOf(string eventName, string instanceId, DateTimeOffset? expiresAt)
    {
        var token = tokens.Make(new ActionToken(instanceId, null, eventName, expiresAt));
        return address.Value.LinkTo($"/elsa/api/events/trigger?t={Uri.EscapeDataString(token)}", Seen());
    }

    private string Seen() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
}
