using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Takes instances and definitions away, whole; never one that a repair order hangs on.</summary>
internal static class Removals
{
    private const string InstanceCase = "SELECT 1 FROM repair_orders WHERE instance_id = $1";

    private const string DefinitionCase =
        "SELECT 1 FROM repair_orders o JOIN workflow_instances i ON i.id = o.instance_id WHERE i.definition_id = $1";

    private const string VersionCase =
        "SELECT 1 FROM repair_orders o JOIN workflow_instances i ON i.id = o.instance_id "
        + "WHERE i.definition_version_id = $1";

    private const string OfDefinition = "SELECT id FROM workflow_instances WHERE definition_id = $1";

    private const string OfVersion = "SELECT id FROM workflow_instances WHERE definition_version_id = $1";

    private static readonly Statement RemoveInstance = new(
        $"DELETE FROM workflow_instances WHERE id = $1 AND NOT EXISTS ({InstanceCase})", Text)
    { Otherwise = Otherwise.Conflict };

    private static readonly Statement RemoveVersions = new(
        $"DELETE FROM workflow_definitions WHERE definition_id = $1 AND NOT EXISTS ({DefinitionCase})", Text)
    { Otherwise = Otherwise.Conflict };

    private static readonly Statement RemoveVersion = new(
        $"DELETE FROM workflow_definitions WHERE id = $1 AND NOT EXISTS ({VersionCase})", Text)
    { Otherwise = Otherwise.Conflict };

    private static readonly Statement MakeHighestLatest = new(
        """
        UPDATE workflow_definitions SET is_latest = $2
        WHERE definition_id = $1
            AND version = (SELECT max(version) FROM workflow_definitions WHERE definition_id = $1)
        """,
        Text, Flag);

    private static readonly Statement[] RemoveRest = [.. OfEachTable("= $1")];

    private static readonly Statement[] RemoveInstancesOfDefinition =
    [
        .. OfEachTable($"IN ({OfDefinition})"),
        new("DELETE FROM workflow_instances WHERE definition_id = $1", Text),
    ];

    private static readonly Statement[] RemoveInstancesOfVersion =
    [
        .. OfEachTable($"IN ({OfVersion})"),
        new("DELETE FROM workflow_instances WHERE definition_version_id = $1", Text),
    ];

    /// <summary>One instance.</summary>
    public static List<Call> OfInstance(string instanceId) =>
        [RemoveInstance.With(instanceId), .. RemoveRest.Select(statement => statement.With(instanceId))];

    /// <summary>A definition with its versions, triggers and instances.</summary>
    public static List<Call> OfTheDefinition(string definitionId) =>
    [
        RemoveVersions.With(definitionId),
        .. TriggerStatements.RemoveOf(definitionId, null),
        .. RemoveInstancesOfDefinition.Select(statement => statement.With(definitionId)),
    ];

    /// <summary>One version of a definition with its triggers and instances.</summary>
    public static List<Call> OfTheVersion(string definitionId, string versionId) =>
    [
        RemoveVersion.With(versionId),
        .. TriggerStatements.RemoveOf(definitionId, versionId),
        .. RemoveInstancesOfVersion.Select(statement => statement.With(versionId)),
        MakeHighestLatest.With(definitionId, true),
    ];

    private static IEnumerable<Statement> OfEachTable(string instance) =>
        ((string[])["bookmarks", "timers", "burst_logs"]).Select(
            table => new Statement($"DELETE FROM {table} WHERE instance_id {instance}", Text));
}
