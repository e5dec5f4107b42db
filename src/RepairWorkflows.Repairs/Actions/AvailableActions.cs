using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>What somebody may do about an order now, for screens and the API.</summary>
public static class AvailableActions
{
    /// <summary>The actions of a task that <paramref name="by"/> may take, by name.</summary>
    public static IReadOnlyList<string> Of(TaskRecord task, Actor by) =>
    [
        .. task.Actions.Where(
            name => ActionCatalogue.Find(name) is { } action && OfferedActions.MayTake(action, task, by)),
    ];

    /// <summary>The actions of all open tasks that <paramref name="by"/> may take, each once.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<TaskRecord> tasks, Actor by) =>
        [.. tasks.SelectMany(task => Of(task, by)).Distinct()];
}
