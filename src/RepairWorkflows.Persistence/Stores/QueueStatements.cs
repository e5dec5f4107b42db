using RepairWorkflows.Engine.Execution.Messages;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>What bursts do in the queue of stimuli.</summary>
internal static class QueueStatements
{
    private static readonly Statement Deliver = new(
        "DELETE FROM stimulus_queue WHERE id = $1 AND died_at IS NULL", Text)
    { Otherwise = Otherwise.Duplicate };

    // Whoever begins to wait for what is already there: a message tells so, in the same transaction.
    private static readonly Statement Tell = new(
        $"""
        INSERT INTO outbox (kind, key, payload, created_at, available_at, attempts)
        SELECT '{EngineMessages.QueuedStimulus}', id || '/' || $4, id, $5, $5, 0 FROM stimulus_queue
        WHERE hash = $1 AND died_at IS NULL AND expires_at > $5
            AND (correlation_id IS NULL OR correlation_id = $2) AND (instance_id IS NULL OR instance_id = $3)
        """,
        Text, Text, Text, Text, Instant)
    { IsCounted = true };

    /// <summary>Takes a stimulus out: it is delivered.</summary>
    public static Call Delivered(string id) => Deliver.With(id);

    /// <summary>Looks whether something waits for a new bookmark already.</summary>
    public static Call LookFor(StoredBookmark mark, DateTimeOffset at) =>
        Tell.With(mark.Hash, mark.CorrelationId, mark.InstanceId, mark.Id, at);
}
