using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;
using RepairWorkflows.Persistence.Statements;
using static RepairWorkflows.Persistence.Statements.ParameterKind;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Writes versions of definitions.</summary>
internal static class DefinitionStatements
{
    // Nothing changes: it holds on to the row, so that whoever comes second waits, and then finds that it was second.
    private static readonly Statement Hold = new(
        """
        UPDATE workflow_definitions SET is_latest = is_latest
        WHERE id = $1 AND is_latest AND is_published = $2 AND document = $3
        """,
        Text, Flag, Text)
    { Otherwise = Otherwise.Conflict };

    private static readonly Statement Unpublish = new(
        "UPDATE workflow_definitions SET is_published = $3 WHERE definition_id = $1 AND id <> $2 AND is_published",
        Text, Text, Flag);

    private static readonly Statement Outdate = new(
        "UPDATE workflow_definitions SET is_latest = $3 WHERE definition_id = $1 AND id <> $2 AND is_latest",
        Text, Text, Flag);

    private const string Columns = """
        (id, definition_id, version, name, is_latest, is_published, document, created_at, description, tool_version,
        is_readonly, is_system, name_folded, search_text, saved_by, saved_at, published_by, published_at,
        publication_reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
        """;

    private static readonly ParameterKind[] Kinds =
    [
        Text, Text, Integer, Text, Flag, Flag, Text, Instant, Text, Text, Flag, Flag, Text, Text, Text, Instant, Text,
        Instant, Text,
    ];

    // Whatever stands in its way is a version of the definition, or another definition has the id.
    private static readonly Statement Begin = new(
        $"INSERT INTO workflow_definitions {Columns} ON CONFLICT DO NOTHING", Kinds)
    { Otherwise = Otherwise.Conflict };

    private static readonly Statement Put = new(
        $"""
        INSERT INTO workflow_definitions {Columns}
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, is_latest = excluded.is_latest,
            is_published = excluded.is_published, document = excluded.document, description = excluded.description,
            tool_version = excluded.tool_version, is_readonly = excluded.is_readonly, is_system = excluded.is_system,
            name_folded = excluded.name_folded, search_text = excluded.search_text, saved_by = excluded.saved_by,
            saved_at = excluded.saved_at, published_by = excluded.published_by, published_at = excluded.published_at,
            publication_reason = excluded.publication_reason
        WHERE workflow_definitions.definition_id = excluded.definition_id
        """,
        Kinds)
    { Otherwise = Otherwise.Conflict };

    /// <summary>Adds or replaces a version, with its triggers.</summary>
    public static IEnumerable<Call> Save(StoredDefinition definition) =>
    [
        .. definition.IsFirst ? [] : Precede(definition),
        (definition.IsFirst ? Begin : Put).With(ValuesOf(definition)),
        .. TriggerStatements.Replace(definition),
    ];

    private static IEnumerable<Call> Precede(StoredDefinition definition)
    {
        if (definition.Seen is { } seen)
        {
            yield return Hold.With(seen.Id, seen.IsPublished, seen.Document);
        }

        if (definition.IsPublished)
        {
            yield return Unpublish.With(definition.DefinitionId, definition.Id, false);
        }

        if (definition.IsLatest)
        {
            yield return Outdate.With(definition.DefinitionId, definition.Id, false);
        }
    }

    private static object?[] ValuesOf(StoredDefinition definition)
    {
        var summary = DefinitionSummary.Of(definition);
        return
        [
            definition.Id, definition.DefinitionId, definition.Version, definition.Name, definition.IsLatest,
            definition.IsPublished, definition.Document, definition.CreatedAt, summary.Description,
            summary.ToolVersion, summary.IsReadonly, summary.IsSystem, DefinitionRow.NameFoldedOf(summary),
            DefinitionRow.SearchTextOf(summary), definition.SavedBy, definition.SavedAt, definition.Publication?.By,
            definition.Publication?.At, definition.Publication?.Reason,
        ];
    }
}
