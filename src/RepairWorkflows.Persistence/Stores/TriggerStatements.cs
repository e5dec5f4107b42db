using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>The triggers of published versions, and the timers by which some of them fire.</summary>
internal static class TriggerStatements
{
    private const string Withdrawn =
        "SELECT id FROM workflow_triggers WHERE version_id = $2 OR ($3 AND definition_id = $1)";

    private static readonly Statement RemoveTimers = new(
        $"DELETE FROM timers WHERE instance_id = $4 AND target IN ({Withdrawn})", Text, Text, Flag, Text);

    // Publishing replaces the triggers of the version before; a version that is withdrawn takes its own along.
    private static readonly Statement Remove = new(
        "DELETE FROM workflow_triggers WHERE version_id = $2 OR ($3 AND definition_id = $1)", Text, Text, Flag);

    private static readonly Statement Add = new(
        """
        INSERT INTO workflow_triggers (id, definition_id, version_id, name, hash, activity_id, payload)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """,
        Text, Text, Text, Text, Text, Text, Text);

    private static readonly Statement SetTimer = new(
        """
        INSERT INTO timers (id, instance_id, name, target, due_at, ready_at, attempts)
        VALUES ($1, $2, $3, $4, $5, $5, 0)
        """,
        Text, Text, Text, Text, Instant);

    private static readonly Statement FireAgain = new(
        """
        UPDATE timers SET due_at = $3, ready_at = $3, taken_until = NULL, attempts = 0, last_failure = NULL
        WHERE id = $1 AND due_at = $2
        """,
        Text, Instant, Instant)
    { Otherwise = Otherwise.Conflict };

    private static readonly Statement FireOnce = new("DELETE FROM timers WHERE id = $1 AND due_at = $2", Text, Instant)
    { Otherwise = Otherwise.Conflict };

    /// <summary>Puts a version's triggers in the place of those before; none when it is not published.</summary>
    public static IEnumerable<Call> Replace(StoredDefinition definition)
    {
        var owner = OwnerOf(definition.DefinitionId);
        yield return RemoveTimers.With(definition.DefinitionId, definition.Id, definition.IsPublished, owner);
        yield return Remove.With(definition.DefinitionId, definition.Id, definition.IsPublished);
        foreach (var trigger in definition.IsPublished ? definition.Triggers : [])
        {
            yield return Add.With(
                trigger.Id, trigger.DefinitionId, trigger.VersionId, trigger.Name, trigger.Hash, trigger.ActivityId,
                trigger.Payload);
            if (trigger.DueAt is { } due)
            {
                yield return SetTimer.With(
                    trigger.TimerId, owner, trigger.Name, trigger.Id, Instants.NeverEarly(due));
            }
        }
    }

    /// <summary>Removes those of one version; a definition's when there is none.</summary>
    public static IEnumerable<Call> RemoveOf(string definitionId, string? versionId) =>
    [
        RemoveTimers.With(definitionId, versionId ?? "", versionId is null, OwnerOf(definitionId)),
        Remove.With(definitionId, versionId ?? "", versionId is null),
    ];

    /// <summary>Fires a trigger's timer.</summary>
    public static Call Fire(TriggerFiring firing) => firing.NextDueAt is { } next
        ? FireAgain.With(firing.TimerId, firing.DueAt, Instants.NeverEarly(next))
        : FireOnce.With(firing.TimerId, firing.DueAt);

    // Timers of one definition's triggers fire one after the other, as those of an instance do.
    private static string OwnerOf(string definitionId) => $"definition/{definitionId}";
}
