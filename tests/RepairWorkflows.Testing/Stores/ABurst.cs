using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Testing.Stores;

/// <summary>Bursts for tests of stores.</summary>
public static class ABurst
{
    /// <summary>The instant of every burst unless a test says otherwise.</summary>
    public static DateTimeOffset At { get; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    /// <summary>An instance id that is also an order's.</summary>
    public static string NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("D");

    /// <summary>A burst over one instance.</summary>
    public static BurstCommit On(InstanceChange change) => new() { Instances = [change], At = At };

    /// <summary>A burst that only takes an instance on.</summary>
    public static BurstCommit On(string instanceId, long expectedVersion) => On(Change(instanceId, expectedVersion));

    /// <summary>What changes in an instance; 0 makes it.</summary>
    public static InstanceChange Change(string instanceId, long expectedVersion) => new()
    {
        Header = Header(instanceId),
        State = new byte[] { 1, 2, 3, (byte)expectedVersion },
        ExpectedVersion = expectedVersion,
    };

    /// <summary>An instance at rest.</summary>
    public static InstanceHeader Header(string instanceId) => new()
    {
        Id = instanceId,
        DefinitionId = "unified-report",
        DefinitionVersionId = "unified-report-1",
        DefinitionVersion = 1,
        Status = InstanceStatus.Suspended,
        CorrelationId = instanceId,
        CreatedAt = At,
        UpdatedAt = At,
    };

    /// <summary>A timer.</summary>
    public static InstanceTimer Timer(string id, DateTimeOffset dueAt) => new(id, "Clock", "target", dueAt);

    /// <summary>A bookmark.</summary>
    public static StoredBookmark Bookmark(string id, string instanceId, string hash, DateTimeOffset at) =>
        new(id, instanceId, "Action", hash, instanceId, "step", at);

    /// <summary>A command's memory.</summary>
    public static InboxEntry Inbox(string scope, string key) => new(scope, key, "hash", """{"ok":true}""", At);

    /// <summary>A message.</summary>
    public static OutgoingMessage Message(string key) => new("notification", key, "{}");
}
