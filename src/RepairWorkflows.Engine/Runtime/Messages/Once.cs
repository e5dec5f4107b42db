using System.Security.Cryptography;
using System.Text;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime.Library;

namespace RepairWorkflows.Engine.Runtime.Messages;

/// <summary>Keeps the effects of a message from happening again when it comes again.</summary>
/// <param name="Key">The message's key; null for what comes only once.</param>
/// <param name="At">When it came.</param>
internal sealed record Once(string? Key, DateTimeOffset At)
{
    // The sweep forgets entries of this scope once messages of their time can no longer come.
    private const string Scope = "message";

    /// <summary>For what comes only once.</summary>
    public static Once Plain(DateTimeOffset at) => new(null, at);

    /// <summary>What an effect has remembered with it; null when nothing need be.</summary>
    public Func<InstanceCompanion?, InboxEntry>? Remember(string effect) =>
        Entry(effect, string.Empty) is { } entry ? _ => entry : null;

    /// <summary>
    /// The same for the one effect that says that the stimulus was heard: by the first rest that went on with it, or by
    /// the queue. It is one or the other, and once.
    /// </summary>
    public InboxEntry? Heard(string by) => Entry("heard", by);

    /// <summary>Who heard it first, and when it came then; null when nobody has.</summary>
    public Task<InboxEntry?> FindHeardAsync(IWorkflowStore store, CancellationToken cancellationToken) =>
        store.FindInboxAsync(Scope, Hash("heard"), cancellationToken);

    /// <summary>The id of an instance that it starts: the same each time it comes.</summary>
    public string NewInstanceId(string effect) =>
        Key is null ? ShortId.New() : Hash(effect)[..16].ToLowerInvariant();

    private InboxEntry? Entry(string effect, string answer) =>
        Key is null ? null : new InboxEntry(Scope, Hash(effect), string.Empty, answer, At);

    private string Hash(string effect) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Key}/{effect}")));
}
