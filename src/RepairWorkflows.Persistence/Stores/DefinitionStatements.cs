using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Writes versions of definitions.</summary>
internal static class DefinitionStatements
{
    private static readonly Statement Unpublish = new(
        "UPDATE workflow_definitions SET is_published = $3 WHERE definition_id = $1 AND id <> $2 AND is_published",
        Text, Text, Flag);

    private static readonly Statement Outdate = new(
        "UPDATE workflow_definitions SET is_latest = $3 WHERE definition_id = $1 AND id <> $2 AND is_latest",
        Text, Text, Flag);

    private static readonly Statement Put = new(
        """
        INSERT INTO workflow_definitions (id, definition_id, version, name, is_latest, is_published, document,
            created_at, description, tool_version, is_readonly, is_system, name_folded, search_text)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, is_latest = excluded.is_latest,
            is_published = excluded.is_published, document = excluded.document, description = excluded.description,
            tool_version = excluded.tool_version, is_readonly = excluded.is_readonly, is_system = excluded.is_system,
            name_folded = excluded.name_folded, search_text = excluded.search_text
        WHERE workflow_definitions.definition_id = excluded.definition_id
        """,
        Text, Text, Integer, Text, Flag, Flag, Text, Instant, Text, Text, Flag, Flag, Text, Text)
    { Otherwise = Otherwise.Conflict };

    /// <summary>Adds or replaces a version, with its triggers.</summary>
    public static IEnumerable<Call> Save(StoredDefinition definition)
    {
        if (definition.IsPublished)
        {
            yield return Unpublish.With(definition.DefinitionId, definition.Id, false);
        }

        if (definition.IsLatest)
        {
            yield return Outdate.With(definition.DefinitionId, definition.Id, false);
        }

        var summary = DefinitionSummary.Of(definition);
        yield return Put.With(
            definition.Id, definition.DefinitionId, definition.Version, definition.Name, definition.IsLatest,
            definition.IsPublished, definition.Document, definition.CreatedAt, summary.Description,
            summary.ToolVersion, summary.IsReadonly, summary.IsSystem, OrderRow.Fold(definition.Name ?? ""),
            DefinitionRow.SearchTextOf(summary));
        foreach (var call in TriggerStatements.Replace(definition))
        {
            yield return call;
        }
    }
}
