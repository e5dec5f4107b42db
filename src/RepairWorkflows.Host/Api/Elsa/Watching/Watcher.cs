using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using RepairWorkflows.Host.Accounts.ApiKeys;

namespace RepairWorkflows.Host.Api.Elsa.Watching;

/// <summary>Somebody's connection to the hub.</summary>
/// <param name="connection">The connection.</param>
internal sealed class Watcher(HubCallerContext connection)
{
    /// <summary>Which connection.</summary>
    public string Id => connection.ConnectionId;

    /// <summary>Who looks, as they signed in.</summary>
    public ClaimsPrincipal User { get; } = connection.User ?? new ClaimsPrincipal(new ClaimsIdentity());

    /// <summary>The key they came with, which may expire; null for people.</summary>
    public string? Key { get; } =
        connection.GetHttpContext() is { } http ? ApiKeyHandler.KeyOf(http.Request) : null;

    /// <summary>Ends the connection.</summary>
    public void End() => connection.Abort();
}
