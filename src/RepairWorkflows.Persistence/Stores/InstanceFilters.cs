using System.Linq.Expressions;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Persistence.Model;

namespace RepairWorkflows.Persistence.Stores;

/// <summary>Narrows and orders instances in the database.</summary>
internal static class InstanceFilters
{
    /// <summary>What matches.</summary>
    // One condition a member: what is not asked for must not stand in the way of an index.
    public static IQueryable<InstanceRow> Narrow(IQueryable<InstanceRow> rows, InstanceFilter filter)
    {
        rows = filter.Ids is { Count: > 0 } ids ? rows.Where(row => ids.Contains(row.Id)) : rows;
        rows = filter.DefinitionId is { } definition ? rows.Where(row => row.DefinitionId == definition) : rows;
        rows = filter.DefinitionIds is { Count: > 0 } any ? rows.Where(row => any.Contains(row.DefinitionId)) : rows;
        rows = filter.DefinitionVersionId is { } version ? rows.Where(row => row.DefinitionVersionId == version) : rows;
        rows = filter.DefinitionVersion is { } number ? rows.Where(row => row.DefinitionVersion == number) : rows;
        rows = filter.CorrelationId is { } correlation ? rows.Where(row => row.CorrelationId == correlation) : rows;
        rows = filter.ParentInstanceId is { } parent ? rows.Where(row => row.ParentInstanceId == parent) : rows;
        rows = Flagged(rows, filter.IsStuck, row => row.IsStuck, row => !row.IsStuck);
        rows = Flagged(rows, filter.HasOpenFault, row => row.HasOpenFault, row => !row.HasOpenFault);
        rows = Flagged(
            rows, filter.IsSetAside, row => row.QuarantinedAt != null, row => row.QuarantinedAt == null);
        rows = filter.HasIncidents is { } faulted ? rows.Where(row => row.IncidentCount > 0 == faulted) : rows;
        rows = filter.Statuses is { Count: > 0 } statuses ? rows.Where(row => statuses.Contains(row.Status)) : rows;
        rows = filter.Text is { } text ? rows.Where(Mentions(text.ToLowerInvariant())) : rows;
        return filter.Moments.Aggregate(rows, (found, moment) => found.Where(Matches(moment)));
    }

    // Yes and no are written out: an index over a part of the rows is not used for a parameter.
    private static IQueryable<InstanceRow> Flagged(
        IQueryable<InstanceRow> rows, bool? asked, Expression<Func<InstanceRow, bool>> yes,
        Expression<Func<InstanceRow, bool>> no) => asked switch
        {
            true => rows.Where(yes),
            false => rows.Where(no),
            null => rows,
        };

    /// <summary>The rows in order.</summary>
    public static IQueryable<InstanceRow> InOrder(IQueryable<InstanceRow> rows, InstanceOrder order)
    {
        var ordered = order.By switch
        {
            InstanceColumn.Name => By(rows.OrderBy(row => row.Name == null), row => row.Name, order),
            InstanceColumn.Finished =>
                By(rows.OrderBy(row => row.FinishedAt == null), row => row.FinishedAt, order),
            InstanceColumn.Updated => By(rows, row => row.UpdatedAt, order),
            _ => By(rows, row => row.CreatedAt, order),
        };
        return ordered.ThenByDescending(row => row.Id);
    }

    private static IOrderedQueryable<InstanceRow> By<TKey>(
        IQueryable<InstanceRow> rows, Expression<Func<InstanceRow, TKey>> key, InstanceOrder order) =>
        order.IsDescending ? rows.OrderByDescending(key) : rows.OrderBy(key);

    private static IOrderedQueryable<InstanceRow> By<TKey>(
        IOrderedQueryable<InstanceRow> rows, Expression<Func<InstanceRow, TKey>> key, InstanceOrder order) =>
        order.IsDescending ? rows.ThenByDescending(key) : rows.ThenBy(key);

    // Both databases put letters from A to Z into lower case; this is never run here.
#pragma warning disable CA1304, CA1311, CA1862
    private static Expression<Func<InstanceRow, bool>> Mentions(string text) => row =>
        row.Id.ToLower().Contains(text) || row.DefinitionId.ToLower().Contains(text)
        || row.DefinitionVersionId.ToLower().Contains(text) || row.Name!.ToLower().Contains(text)
        || row.CorrelationId!.ToLower().Contains(text);
#pragma warning restore CA1304, CA1311, CA1862

    private static Expression<Func<InstanceRow, bool>> Matches(InstanceMoment moment)
    {
        Expression<Func<InstanceRow, DateTimeOffset?>> column = moment.Column switch
        {
            InstanceColumn.Created => row => row.CreatedAt,
            InstanceColumn.Updated => row => row.UpdatedAt,
            InstanceColumn.Finished => row => row.FinishedAt,
            _ => throw new ArgumentOutOfRangeException(nameof(moment), moment.Column, "No time is called that."),
        };
        var at = Expression.Constant(moment.At.ToUniversalTime(), typeof(DateTimeOffset?));
        var comparison = moment.Comparison switch
        {
            MomentComparison.Is => Expression.Equal(column.Body, at),
            MomentComparison.IsNot => Expression.NotEqual(column.Body, at),
            MomentComparison.GreaterThan => Expression.GreaterThan(column.Body, at),
            MomentComparison.GreaterThanOrEqual => Expression.GreaterThanOrEqual(column.Body, at),
            MomentComparison.LessThan => Expression.LessThan(column.Body, at),
            _ => Expression.LessThanOrEqual(column.Body, at),
        };
        var happened = Expression.NotEqual(column.Body, Expression.Constant(null, typeof(DateTimeOffset?)));
        return Expression.Lambda<Func<InstanceRow, bool>>(
            Expression.AndAlso(happened, comparison), column.Parameters);
    }
}
