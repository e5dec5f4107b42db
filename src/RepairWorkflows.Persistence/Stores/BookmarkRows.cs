using System.Data.Common;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Statements;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Reads bookmarks by what they wait for.</summary>
internal static class BookmarkRows
{
    /// <summary>All of them, oldest first: by hash, correlation id and instance.</summary>
    public const string Select =
        $"""
        SELECT id, instance_id, name, hash, correlation_id, activity_id, created_at, pattern, payload FROM bookmarks
        {Which}
        """;

    /// <summary>The instance of the first of them.</summary>
    public const string SelectFirstInstance = $"SELECT instance_id FROM bookmarks {Which} LIMIT 1";

    private const string Which =
        """
        WHERE hash = $1 AND ($2 IS NULL OR correlation_id = $2) AND ($3 IS NULL OR instance_id = $3)
        ORDER BY created_at, id
        """;

    public static StoredBookmark Bookmark(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.TextOrNull(4), row.GetString(5),
        row.Instant(6))
    { Pattern = row.TextOrNull(7), Payload = row.TextOrNull(8) };
}
