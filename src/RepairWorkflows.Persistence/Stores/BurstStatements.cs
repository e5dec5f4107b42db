using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>All that a burst writes, in the order in which it is written.</summary>
internal sealed class BurstStatements(Dialect dialect)
{
    // First: of two senders of one command the later must learn of the repeat, not of a lost race.
    private static readonly Statement AddInbox = new(
        """
        INSERT INTO inbox (scope, key, request_hash, answer, at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (scope, key) DO NOTHING
        """,
        Text, Text, Text, Text, Instant)
    { Otherwise = Otherwise.Duplicate };

    private static readonly Statement AddMessage = new(
        """
        INSERT INTO outbox (kind, key, payload, created_at, available_at, attempts) VALUES ($1, $2, $3, $4, $4, 0)
        """,
        Text, Text, Text, Instant);

    private static readonly Statement RemoveFiredTimer = new(
        "DELETE FROM timers WHERE id = $1 AND instance_id = $2", Text, Text)
    { Otherwise = Otherwise.Conflict };

    private static readonly Statement DropTimer = new(
        "DELETE FROM timers WHERE id = $1 AND instance_id = $2", Text, Text);

    private static readonly Statement SetTimer = new(
        """
        INSERT INTO timers (id, instance_id, name, target, due_at, ready_at, attempts)
        VALUES ($1, $2, $3, $4, $5, $5, 0)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, target = excluded.target, due_at = excluded.due_at,
            ready_at = excluded.ready_at, taken_until = NULL, attempts = 0, last_failure = NULL
        """,
        Text, Text, Text, Text, Instant);

    private static readonly Statement RemoveBookmark = new(
        "DELETE FROM bookmarks WHERE id = $1 AND instance_id = $2", Text, Text);

    private static readonly Statement AddBookmark = new(
        """
        INSERT INTO bookmarks (id, instance_id, name, hash, correlation_id, activity_id, created_at, pattern, payload)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        Text, Text, Text, Text, Text, Text, Instant, Text, Text);

    private static readonly Statement AddLog = new(
        "INSERT INTO burst_logs (instance_id, first_sequence, count, at, content) VALUES ($1, $2, $3, $4, $5)",
        Text, Integer, Integer, Instant, Blob);

    private readonly Firings _firings = new(dialect);

    public List<Call> Of(PreparedCommit prepared)
    {
        var commit = prepared.Commit;
        var calls = new List<Call>(16);
        if (commit.Inbox is { } entry)
        {
            calls.Add(Remember(entry));
        }

        AddOccasion(calls, commit);

        // In one order for everybody: two bursts over the same instances then wait for each other, and never deadlock.
        var changed = commit.Instances.Zip(prepared.Cases);
        foreach (var (change, changes) in changed.OrderBy(pair => pair.First.Header.Id, StringComparer.Ordinal))
        {
            AddInstance(calls, change, commit.At);
            if (changes is not null)
            {
                CaseStatements.Add(calls, changes, change.Header.Id);
            }
        }

        calls.AddRange(commit.Outbox.Select(
            message => AddMessage.With(message.Kind, message.Key, message.Payload, commit.At)));
        if (commit.Claim is { } claim)
        {
            calls.Add(ActivationStatements.After(claim));
        }

        return calls;
    }

    /// <summary>Remembers a command; fails when it is remembered already.</summary>
    public static Call Remember(InboxEntry entry) =>
        AddInbox.With(entry.Scope, entry.Key, entry.RequestHash, entry.Answer, entry.At);

    // What the burst answers to, once for all: before anything else, so that a repeat learns that it is one.
    private void AddOccasion(List<Call> calls, BurstCommit commit)
    {
        if (commit.DeliveredStimulus is { } stimulus)
        {
            calls.Add(QueueStatements.Delivered(stimulus));
        }

        if (commit.FiredTrigger is { } firing)
        {
            calls.Add(_firings.Keep(firing.TimerId));
            calls.Add(TriggerStatements.Fire(firing));
        }

        if (commit.Claim is { } claim)
        {
            calls.AddRange(ActivationStatements.Before(claim, commit.At));
        }
    }

    private void AddInstance(List<Call> calls, InstanceChange change, DateTimeOffset at)
    {
        calls.Add(InstanceStatements.Save(change));
        AddTimers(calls, change);
        AddBookmarks(calls, change, at);
        if (change.Log is { } log)
        {
            calls.Add(AddLog.With(change.Header.Id, log.FirstSequence, log.Count, at, log.Content));
        }
    }

    private void AddTimers(List<Call> calls, InstanceChange change)
    {
        var instanceId = change.Header.Id;
        if (change.FiredTimer is { } fired)
        {
            calls.Add(_firings.Keep(fired));
            calls.Add(RemoveFiredTimer.With(fired, instanceId));
        }

        // Dropped before set: a timer that fired or was dropped may be set anew, under its old id, by the same burst.
        calls.AddRange(change.DropTimers.Select(id => DropTimer.With(id, instanceId)));
        calls.AddRange(change.SetTimers.Select(timer => SetTimer.With(
            timer.Id, instanceId, timer.Name, timer.Target, Instants.NeverEarly(timer.DueAt))));
    }

    private static void AddBookmarks(List<Call> calls, InstanceChange change, DateTimeOffset at)
    {
        calls.AddRange(change.RemovedBookmarks.Select(id => RemoveBookmark.With(id, change.Header.Id)));
        calls.AddRange(change.AddedBookmarks.Select(bookmark => AddBookmark.With(
            bookmark.Id, bookmark.InstanceId, bookmark.Name, bookmark.Hash, bookmark.CorrelationId,
            bookmark.ActivityId, bookmark.CreatedAt, bookmark.Pattern, bookmark.Payload)));
        calls.AddRange(change.AddedBookmarks.Select(bookmark => QueueStatements.LookFor(bookmark, at)));
    }
}
