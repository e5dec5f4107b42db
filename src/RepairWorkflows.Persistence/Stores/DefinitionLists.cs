using System.Linq.Expressions;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Library;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Which versions a list shows, and in what order.</summary>
internal static class DefinitionLists
{
    /// <summary>The row without its document, which is long.</summary>
    public static readonly Expression<Func<DefinitionRow, DefinitionSummary>> ToSummary = row => new DefinitionSummary
    {
        Id = row.Id,
        DefinitionId = row.DefinitionId,
        Version = row.Version,
        Name = row.Name,
        Description = row.Description,
        ToolVersion = row.ToolVersion,
        IsLatest = row.IsLatest,
        IsPublished = row.IsPublished,
        IsReadonly = row.IsReadonly,
        IsSystem = row.IsSystem,
        CreatedAt = row.CreatedAt,
        SavedBy = row.SavedBy,
        SavedAt = row.SavedAt,
        Publication = row.PublishedAt == null
            ? null : new Publication(row.PublishedAt.Value, row.PublishedBy, row.PublicationReason),
    };

    // One condition a member: what is not asked for must not stand in the way of an index.
    public static IQueryable<DefinitionRow> Narrow(IQueryable<DefinitionRow> rows, DefinitionQuery query)
    {
        rows = Narrow(rows, query.Versions);
        rows = query.DefinitionIds is { } definitions
            ? rows.Where(row => definitions.Contains(row.DefinitionId)) : rows;
        rows = query.Ids is { } ids ? rows.Where(row => ids.Contains(row.Id)) : rows;
        rows = query.IsSystem is { } system ? rows.Where(row => row.IsSystem == system) : rows;
        rows = query.Name is { } name ? rows.Where(row => row.Name == name) : rows;
        rows = query.ExceptDefinitionId is { } except ? rows.Where(row => row.DefinitionId != except) : rows;
        return query.Text is { Length: > 0 } text && OrderRow.Fold(text) is var folded
            ? rows.Where(row => row.SearchText.Contains(folded)) : rows;
    }

    public static IQueryable<DefinitionRow> Page(IQueryable<DefinitionRow> rows, DefinitionQuery query)
    {
        var ordered = Order(rows, query)
            .ThenBy(row => row.DefinitionId).ThenByDescending(row => row.Version).Skip(query.Skip);
        return query.Take is { } take ? ordered.Take(take) : ordered;
    }

    private static IOrderedQueryable<DefinitionRow> Order(IQueryable<DefinitionRow> rows, DefinitionQuery query) =>
        (query.Order, query.IsDescending) switch
        {
            (DefinitionOrder.Created, false) => rows.OrderBy(row => row.CreatedAt),
            (DefinitionOrder.Created, true) => rows.OrderByDescending(row => row.CreatedAt),
            (DefinitionOrder.Version, false) => rows.OrderBy(row => row.Version),
            (DefinitionOrder.Version, true) => rows.OrderByDescending(row => row.Version),
            (_, false) => rows.OrderBy(row => row.NameFolded),
            (_, true) => rows.OrderByDescending(row => row.NameFolded),
        };

    private static IQueryable<DefinitionRow> Narrow(IQueryable<DefinitionRow> rows, VersionSelector versions) =>
        versions.Kind switch
        {
            VersionKind.All => rows,
            VersionKind.Draft => rows.Where(row => !row.IsPublished),
            VersionKind.Latest => rows.Where(row => row.IsLatest),
            VersionKind.Published => rows.Where(row => row.IsPublished),
            VersionKind.LatestOrPublished => rows.Where(row => row.IsLatest || row.IsPublished),
            VersionKind.LatestAndPublished => rows.Where(row => row.IsLatest && row.IsPublished),
            VersionKind.Numbered => rows.Where(row => row.Version == versions.Number),
            _ => rows.Where(row => false),
        };
}
