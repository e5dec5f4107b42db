using System.Data.Common;
using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>The rows of instances.</summary>
internal static class InstanceStatements
{
    /// <summary>Read by <see cref="Read"/>.</summary>
    public const string Columns =
        "id, definition_id, definition_version_id, definition_version, parent_instance_id, status, correlation_id, "
        + "name, incident_count, created_at, updated_at, finished_at, state, version, quarantine_reason, is_stuck, "
        + "has_open_fault";

    private static readonly Statement Add = new(
        """
        INSERT INTO workflow_instances (id, definition_id, definition_version_id, definition_version,
            parent_instance_id, status, correlation_id, name, incident_count, created_at, updated_at, finished_at,
            state, is_stuck, has_open_fault, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)
        ON CONFLICT (id) DO NOTHING
        """,
        Text, Text, Text, Integer, Text, Integer, Text, Text, Integer, Instant, Instant, Instant, Blob, Flag,
        Flag)
    { Otherwise = Otherwise.Conflict };

    // A quarantined instance has no version to go on from: whoever still holds one loads again and sees why.
    private static readonly Statement Update = new(
        """
        UPDATE workflow_instances
        SET version = version + 1, status = $3, correlation_id = $4, name = $5, incident_count = $6, updated_at = $7,
            finished_at = $8, state = $9, is_stuck = $10, has_open_fault = $11
        WHERE id = $1 AND version = $2 AND quarantine_reason IS NULL
        """,
        Text, Long, Integer, Text, Text, Integer, Instant, Instant, Blob, Flag, Flag)
    { Otherwise = Otherwise.Conflict };

    private static readonly Statement SetAside = new(
        """
        UPDATE workflow_instances SET quarantine_reason = $2, quarantined_at = $3
        WHERE id = $1 AND quarantine_reason IS NULL
        """,
        Text, Text, Instant);

    public static Call Save(InstanceChange change)
    {
        var header = change.Header;
        return change.ExpectedVersion == 0
            ? Add.With(
                header.Id, header.DefinitionId, header.DefinitionVersionId, header.DefinitionVersion,
                header.ParentInstanceId, (int)header.Status, header.CorrelationId, header.Name, header.IncidentCount,
                header.CreatedAt, header.UpdatedAt, header.FinishedAt, change.State, header.IsStuck,
                header.HasOpenFault)
            : Update.With(
                header.Id, change.ExpectedVersion, (int)header.Status, header.CorrelationId, header.Name,
                header.IncidentCount, header.UpdatedAt, header.FinishedAt, change.State, header.IsStuck,
                header.HasOpenFault);
    }

    public static Call Quarantine(string instanceId, string reason, DateTimeOffset at) =>
        SetAside.With(instanceId, reason, at);

    /// <summary>Reads the row, without its domain state.</summary>
    public static StoredInstance Read(DbDataReader row)
    {
        var header = new InstanceHeader
        {
            Id = row.GetString(0),
            DefinitionId = row.GetString(1),
            DefinitionVersionId = row.GetString(2),
            DefinitionVersion = row.GetInt32(3),
            ParentInstanceId = row.TextOrNull(4),
            Status = (InstanceStatus)row.GetInt32(5),
            CorrelationId = row.TextOrNull(6),
            Name = row.TextOrNull(7),
            IncidentCount = row.GetInt32(8),
            CreatedAt = row.Instant(9),
            UpdatedAt = row.Instant(10),
            FinishedAt = row.InstantOrNull(11),
            IsStuck = row.GetBoolean(15),
            HasOpenFault = row.GetBoolean(16),
        };
        return new(header, row.GetFieldValue<byte[]>(12), row.GetInt64(13), null, row.TextOrNull(14));
    }
}
