using RepairWorkflows.Engine;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Host.Api.Elsa;

/// <summary>Reads which instances a list is asked for.</summary>
internal static class InstanceQuery
{
    private static readonly string[] Statuses = ["Running", "Finished"];

    // An Elsa server has two more than there are here: no instance of ours is ever found executing or interrupted.
    private static readonly string[] SubStatuses =
        [.. Enum.GetNames<InstanceStatus>(), "Executing", "Interrupted"];

    private static readonly Dictionary<string, InstanceColumn> Orders = new()
    {
        ["Created"] = InstanceColumn.Created,
        ["LastExecuted"] = InstanceColumn.Updated,
        ["Finished"] = InstanceColumn.Finished,
        ["Name"] = InstanceColumn.Name,
    };

    private static readonly Dictionary<string, InstanceColumn> Columns = new()
    {
        ["CreatedAt"] = InstanceColumn.Created,
        ["UpdatedAt"] = InstanceColumn.Updated,
        ["FinishedAt"] = InstanceColumn.Finished,
    };

    /// <summary>The filter; null when no instance can match.</summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="HostErrors.RequestInvalid"/>: words that are none, numbers that are none; each is named.
    /// </exception>
    public static InstanceFilter? Of(Wish wish)
    {
        List<Wish> times = [.. wish.Objects("timestampFilters")];
        var statuses = StatusesOf(wish);
        var isSystem = wish.Flag("isSystem");
        var filter = new InstanceFilter
        {
            Ids = wish.Texts("id", "ids"),
            DefinitionIds = wish.Texts("definitionId", "definitionIds"),
            DefinitionVersion = wish.Number("version"),
            CorrelationId = wish.Text("correlationId"),
            ParentInstanceId = wish.Text("parentWorkflowInstanceId"),
            IsStuck = wish.Flag("isStuck"),
            HasIncidents = wish.Flag("hasIncidents"),
            Text = wish.Text("searchTerm")?.Trim() is { Length: > 0 } text ? text : null,
            Statuses = statuses ?? [],
            Moments = [.. times.Select(MomentOf).OfType<InstanceMoment>()],
            Order = OrderOf(wish),
        };
        wish.Check(times);
        return statuses is { Count: 0 } || isSystem == true ? null : filter;
    }

    // Several of one kind add up; the two kinds narrow each other. Null asks for nothing.
    private static List<InstanceStatus>? StatusesOf(Wish wish)
    {
        var statuses = wish.Words(Statuses, "status", "statuses");
        var subStatuses = wish.Words(SubStatuses, "subStatus", "subStatuses");
        return statuses.Count + subStatuses.Count == 0
            ? null
            : [.. Enum.GetValues<InstanceStatus>().Where(status =>
                InstanceDocuments.Words(status) is var (word, subWord)
                && (statuses.Count == 0 || statuses.Contains(word))
                && (subStatuses.Count == 0 || subStatuses.Contains(subWord)))];
    }

    // Where nothing else is said the newest comes first.
    private static InstanceOrder OrderOf(Wish wish)
    {
        var by = wish.Word("orderBy", [.. Orders.Keys]);
        return new(
            by is null ? InstanceColumn.Created : Orders[by],
            wish.IsDescending(unless: by is not null));
    }

    private static InstanceMoment? MomentOf(Wish wish) =>
        (wish.Word("column", [.. Columns.Keys]), wish.Word("operator", Enum.GetNames<MomentComparison>()),
            wish.Instant("timestamp")) is ({ } column, { } comparison, { } at)
            ? new(Columns[column], Enum.Parse<MomentComparison>(comparison), at)
            : null;
}
