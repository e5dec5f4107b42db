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

    /// <summary>
    /// The queued stimulus that this burst delivers. The commit removes it, and fails as a repeated command when it is
    /// gone: that makes it arrive once. Null for other bursts.
    /// </summary>
    public string? DeliveredStimulus { get; init; }

    /// <summary>The firing of a trigger that this burst is; null for other bursts.</summary>
    public TriggerFiring? FiredTrigger { get; init; }

    /// <summary>What must not run beside the instance that begins; null when anything may.</summary>
    public ActivationClaim? Claim { get; init; }

    /// <summary>When the burst ran.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many messages the store added; known after the commit, to listeners.</summary>
    public int AddedMessages { get; init; }
}

/// <summary>What a commit found out.</summary>
/// <param name="AddedMessages">
/// How many messages the store itself added: one for each queued stimulus that a bookmark of the burst waits for.
/// </param>
public readonly record struct CommitReport(int AddedMessages);

/// <summary>That a trigger's timer fires. The commit fails when it has fired, or was set anew, before.</summary>
/// <param name="TimerId">Which timer.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="NextDueAt">When it fires next; null for never.</param>
public sealed record TriggerFiring(string TimerId, DateTimeOffset DueAt, DateTimeOffset? NextDueAt);

/// <summary>
/// Lets an instance begin only when no other one runs that matches; of two that begin at once one is refused.
/// </summary>
/// <param name="DefinitionId">Of this definition, in whatever version; null for any.</param>
/// <param name="CorrelationId">With this correlation id; null for any.</param>
public sealed record ActivationClaim(string? DefinitionId, string? CorrelationId);

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
    DateTimeOffset CreatedAt)
{
    /// <summary>The pattern that stimuli are matched against; null when they know the key by themselves.</summary>
    public string? Pattern { get; init; }

    /// <summary>What clients may read about it, as JSON text; null for nothing.</summary>
    public string? Payload { get; init; }
}

/// <summary>The memory of one command that was carried out.</summary>
/// <param name="Scope">Who sent it: keys of different senders never meet.</param>
/// <param name="Key">The sender's key, 1 to 200 characters.</param>
/// <param name="RequestHash">Hash of what was asked; the same key with another hash is a mistake of the sender.</param>
/// <param name="Answer">The answer given, as JSON text; the same again for every repeat.</param>
/// <param name="At">When.</param>
public sealed record InboxEntry(string Scope, string Key, string RequestHash, string Answer, DateTimeOffset At);
