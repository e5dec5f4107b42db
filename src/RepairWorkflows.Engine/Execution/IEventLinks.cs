namespace RepairWorkflows.Engine.Execution;

/// <summary>Makes addresses by which somebody without an account sends an event to one instance.</summary>
public interface IEventLinks
{
    /// <summary>Such an address.</summary>
    /// <param name="eventName">Which event.</param>
    /// <param name="instanceId">The one instance that hears it.</param>
    /// <param name="expiresAt">Until when it works; null for ever.</param>
    string UrlOf(string eventName, string instanceId, DateTimeOffset? expiresAt);
}
