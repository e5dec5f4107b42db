using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Persistence.Memory;

/// <summary>Finds and orders instances as a database does.</summary>
internal static class MemoryFilter
{
    public static bool Admits(InstanceFilter filter, StoredInstance stored) =>
        Admits(filter, stored.Header)
        && (filter.IsSetAside is null || stored.QuarantineReason is not null == filter.IsSetAside);

    private static bool Admits(InstanceFilter filter, InstanceHeader header) =>
        IsIn(filter.Ids, header.Id)
        && (filter.DefinitionId is null || header.DefinitionId == filter.DefinitionId)
        && IsIn(filter.DefinitionIds, header.DefinitionId)
        && (filter.DefinitionVersionId is null || header.DefinitionVersionId == filter.DefinitionVersionId)
        && (filter.DefinitionVersion is null || header.DefinitionVersion == filter.DefinitionVersion)
        && (filter.CorrelationId is null || header.CorrelationId == filter.CorrelationId)
        && (filter.ParentInstanceId is null || header.ParentInstanceId == filter.ParentInstanceId)
        && (filter.IsStuck is null || header.IsStuck == filter.IsStuck)
        && (filter.HasOpenFault is null || header.HasOpenFault == filter.HasOpenFault)
        && (filter.HasIncidents is null || header.IncidentCount > 0 == filter.HasIncidents)
        && IsIn(filter.Statuses, header.Status)
        && (filter.Text is not { } text || Mentions(header, text))
        && filter.Moments.All(moment => Matches(moment, header));

    public static IComparer<InstanceHeader> Comparer(InstanceOrder order) => Comparer<InstanceHeader>.Create(
        (one, other) => Compare(order, one, other) is var result and not 0
            ? result
            : string.CompareOrdinal(other.Id, one.Id));

    private static bool IsIn<T>(IReadOnlyList<T> any, T value) => any.Count == 0 || any.Contains(value);

    private static bool Mentions(InstanceHeader header, string text) =>
        ((string?[])[header.Id, header.DefinitionId, header.DefinitionVersionId, header.Name, header.CorrelationId])
            .Any(place => place?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);

    private static bool Matches(InstanceMoment moment, InstanceHeader header) =>
        TimeOf(moment.Column, header) is { } at && moment.Comparison switch
        {
            MomentComparison.Is => at == moment.At,
            MomentComparison.IsNot => at != moment.At,
            MomentComparison.GreaterThan => at > moment.At,
            MomentComparison.GreaterThanOrEqual => at >= moment.At,
            MomentComparison.LessThan => at < moment.At,
            _ => at <= moment.At,
        };

    private static int Compare(InstanceOrder order, InstanceHeader one, InstanceHeader other)
    {
        if (order.By == InstanceColumn.Name)
        {
            return Compare(
                one.Name is null, other.Name is null, order, () => string.CompareOrdinal(one.Name, other.Name));
        }

        var (first, second) = (TimeOf(order.By, one), TimeOf(order.By, other));
        return Compare(first is null, second is null, order, () => Nullable.Compare(first, second));
    }

    private static int Compare(bool lacksOne, bool lacksOther, InstanceOrder order, Func<int> compare) =>
        lacksOne != lacksOther ? (lacksOne ? 1 : -1)
        : order.IsDescending ? -compare()
        : compare();

    private static DateTimeOffset? TimeOf(InstanceColumn column, InstanceHeader header) => column switch
    {
        InstanceColumn.Created => header.CreatedAt,
        InstanceColumn.Updated => header.UpdatedAt,
        InstanceColumn.Finished => header.FinishedAt,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "No time is called that."),
    };
}
