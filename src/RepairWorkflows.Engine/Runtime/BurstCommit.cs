using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>All that one burst changes: written in one transaction, or not at all.</summary>
public sealed record BurstCommit
{
    /// <summary>The instances changed: one, or more when a burst runs a child inline.</summary>
    public required IReadOnlyList<InstanceChange> Instances { get; init; }

    /// <summary>Messages to deliver after the commit.</summary>
    public IReadOnlyList<OutgoingMessage> Outbox { get; init; } = [];

    /// <summary>Makes the command safe to repeat; null when its sender gave no key.</summary>
    public InboxEntry? Inbox { get; init; }

    /// <summary>When the burst ran.</summary>
    public required DateTimeOffset At { get; init; }
}

/// <summary>What a burst changes in one instance.</summary>
public sealed record InstanceChange
{
    /// <summary>The instance after the burst.</summary>
    public required InstanceHeader Header { get; init; }

    /// <summary>Its encoded state after the burst.</summary>
    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>
    /// The version the burst began with: 0 for a new instance. The commit fails when the row has another.
    /// </summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>Bookmarks made, and not gone again, in this burst.</summary>
    public IReadOnlyList<StoredBookmark> AddedBookmarks { get; init; } = [];

    /// <summary>Ids of bookmarks gone.</summary>
    public IReadOnlyList<string> RemovedBookmarks { get; init; } = [];

    /// <summary>Timers set; one with an id that exists replaces it.</summary>
    public IReadOnlyList<InstanceTimer> SetTimers { get; init; } = [];

    /// <summary>Ids of timers dropped; one that is gone is no error.</summary>
    public IReadOnlyList<string> DropTimers { get; init; } = [];

    /// <summary>
    /// The timer whose firing this burst is; null for other bursts. The commit removes it, and fails when it is gone:
    /// that makes a timer fire once.
    /// </summary>
    public string? FiredTimer { get; init; }

    /// <summary>The burst's journal, encoded; see <see cref="BurstLog"/>. Null when nothing happened.</summary>
    public BurstLog? Log { get; init; }

    /// <summary>The domain state after the burst; null when the instance has none.</summary>
    public InstanceCompanion? Companion { get; init; }
}

/// <summary>The journal of one burst: one row, since every reader wants it whole.</summary>
/// <param name="FirstSequence">Number of its first entry; counts from 0 over the instance's life.</param>
/// <param name="Count">How many entries.</param>
/// <param name="Content">The entries and the executions they belong to, encoded by the engine.</param>
public sealed record BurstLog(int FirstSequence, int Count, ReadOnlyMemory<byte> Content);

/// <summary>A bookmark as stores index it.</summary>
/// <param name="Id">Unique over all instances.</param>
/// <param name="InstanceId">Whose.</param>
/// <param name="Name">The stimulus it waits for.</param>
/// <param name="Hash">Look-up key over name and key: 64 upper-case hexadecimal digits.</param>
/// <param name="CorrelationId">The instance's correlation id when the bookmark was first stored.</param>
/// <param name="ActivityId">The resting step.</param>
/// <param name="CreatedAt">When.</param>
public sealed record StoredBookmark(
    string Id, string InstanceId, string Name, string Hash, string? CorrelationId, string ActivityId,
    DateTimeOffset CreatedAt);

/// <summary>The memory of one command that was carried out.</summary>
/// <param name="Scope">Who sent it: keys of different senders never meet.</param>
/// <param name="Key">The sender's key, 1 to 200 characters.</param>
/// <param name="RequestHash">Hash of what was asked; the same key with another hash is a mistake of the sender.</param>
/// <param name="Answer">The answer given, as JSON text; the same again for every repeat.</param>
/// <param name="At">When.</param>
public sealed record InboxEntry(string Scope, string Key, string RequestHash, string Answer, DateTimeOffset At);
