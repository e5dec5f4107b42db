using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>What somebody may do about an order now: the one answer for screens and the API.</summary>
public static class AvailableActions
{
    /// <summary>The actions of a task that <paramref name="by"/> may take, by name.</summary>
    /// <param name="task">The task.</param>
    /// <param name="technician">Whose order it is; null while nobody has signed for the slip.</param>
    /// <param name="by">Who asks.</param>
    public static IReadOnlyList<string> Of(TaskRecord task, string? technician, Actor by) =>
    [
        .. task.Actions.Where(name => ActionCatalogue.Find(name) is { } action
            && ActionRights.Refusal(action, task, technician, by) is null),
    ];

    /// <summary>
    /// The actions that <paramref name="by"/> may take on an order at any time while it is open, by name.
    /// </summary>
    /// <param name="status">Where the order stands.</param>
    /// <param name="technician">Whose order it is; null while nobody has signed for the slip.</param>
    /// <param name="by">Who asks.</param>
    public static IReadOnlyList<string> Anytime(RepairStatus status, string? technician, Actor by) =>
    [
        .. ActionCatalogue.All.Where(action => action.IsAnytime && !status.IsFinal()
            && ActionRights.Refusal(action, technician, by) is null).Select(action => action.Name),
    ];

    /// <summary>
    /// Whether a task waits for <paramref name="by"/>: one of the actions it asks for may be taken. What can be done
    /// beside it (giving the order to somebody else) puts it before nobody.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static bool WaitsFor(TaskRecord task, string? technician, Actor by) => Of(task, technician, by)
        .Any(name => ActionCatalogue.Find(name) is { IsAside: false });
}
