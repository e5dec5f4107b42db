using Microsoft.AspNetCore.SignalR;

namespace RepairWorkflows.Host.Api.Elsa.Watching;

/// <summary>
/// Tells who looks at an instance when it has gone on, by the names an Elsa server has for that; what it has done, they
/// read themselves.
/// </summary>
internal sealed class InstanceHub(WatchedInstances watched) : Hub
{
    private const string Me = "watcher";

    /// <summary>The instance to be told of; further ones come beside it.</summary>
    /// <exception cref="HubException">It is one too many.</exception>
    public void ObserveInstanceAsync(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!watched.Add(id, (Watcher)Context.Items[Me]!))
        {
            throw new HubException($"A connection observes {WatchedInstances.Most} instances at most.");
        }
    }

    /// <inheritdoc/>
    public override Task OnConnectedAsync()
    {
        Context.Items[Me] = new Watcher(Context);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        watched.Remove(Context.ConnectionId);
        return Task.CompletedTask;
    }
}
