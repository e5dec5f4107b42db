using RepairWorkflows.Persistence.Statements;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>
/// A query for bookmarks, in three forms: of an instance, of a correlation id, of all that wait for the same.
/// </summary>
/// <remarks>
/// Parameters: <c>$1</c> hash, <c>$2</c> correlation id, <c>$3</c> instance. One form for all ("no instance, or this")
/// is looked up by the hash alone, through all that wait for it: with a million an act took two seconds on SQLite.
/// </remarks>
/// <param name="make">Makes the query from the condition.</param>
internal sealed class BookmarkQueries(Func<string, Query> make)
{
    // An instance has few bookmarks, a hash may have a million: the concatenation keeps its index out of it.
    private readonly Query _ofInstance = make(
        "WHERE instance_id = $3 AND hash || '' = $1 AND ($2 IS NULL OR correlation_id = $2) ORDER BY created_at, id");

    private readonly Query _ofCorrelation = make(
        "WHERE hash = $1 AND correlation_id = $2 AND $3 IS NULL ORDER BY created_at, id");

    private readonly Query _ofAll = make(
        "WHERE hash = $1 AND $2 IS NULL AND $3 IS NULL ORDER BY created_at, id");

    /// <summary>The form that is quickest for what is given.</summary>
    public Query For(string? correlationId, string? instanceId) =>
        instanceId is not null ? _ofInstance : correlationId is not null ? _ofCorrelation : _ofAll;
}
