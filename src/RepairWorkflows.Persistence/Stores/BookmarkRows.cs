using System.Data.Common;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Statements;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Reads bookmarks by what they wait for.</summary>
internal static class BookmarkRows
{
    /// <summary>All of them, as <see cref="BookmarkQueries"/> says which.</summary>
    public static string Select(string which) =>
        $"""
        SELECT id, instance_id, name, hash, correlation_id, activity_id, created_at, pattern, payload FROM bookmarks
        {which}
        """;

    /// <summary>The instance of the first of them.</summary>
    public static string SelectFirstInstance(string which) => $"SELECT instance_id FROM bookmarks {which} LIMIT 1";

    public static StoredBookmark Bookmark(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.TextOrNull(4), row.GetString(5),
        row.Instant(6))
    { Pattern = row.TextOrNull(7), Payload = row.TextOrNull(8) };
}
