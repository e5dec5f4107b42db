using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>What somebody may do about an order now: the one answer for screens and the API.</summary>
public static class AvailableActions
{
    /// <summary>The actions of a task that <paramref name="by"/> may take, by name.</summary>
    /// <param name="task">The task.</param>
    /// <param name="holder">Whose order it is.</param>
    /// <param name="by">Who asks.</param>
    public static IReadOnlyList<string> Of(TaskRecord task, OrderHolder holder, Actor by) =>
    [
        .. task.Actions.Where(name => ActionCatalogue.Find(name) is { } action && IsOpen(action, holder)
            && ActionRights.Refusal(action, task, holder, by) is null),
    ];

    /// <summary>
    /// The actions of an order's task that <paramref name="by"/> may take now, by name: without those that wait for a
    /// limit to pass.
    /// </summary>
    /// <param name="view">The order.</param>
    /// <param name="task">The task.</param>
    /// <param name="by">Who asks.</param>
    public static IReadOnlyList<string> Of(CaseView view, TaskRecord task, Actor by)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. Of(task, view.Order.Holder, by).Where(name => !IsTooEarly(name, view.Clocks))];
    }

    /// <summary>
    /// The actions that <paramref name="by"/> may take on an order at any time while it is open, by name.
    /// </summary>
    /// <param name="status">Where the order stands.</param>
    /// <param name="holder">Whose order it is.</param>
    /// <param name="by">Who asks.</param>
    public static IReadOnlyList<string> Anytime(RepairStatus status, OrderHolder holder, Actor by) =>
    [
        .. ActionCatalogue.All.Where(action => action.IsAnytime && !status.IsFinal() && IsOpen(action, holder)
            && ActionRights.Refusal(action, holder, by) is null).Select(action => action.Name),
    ];

    /// <summary>All that <paramref name="by"/> may do about an order now, by name.</summary>
    /// <param name="view">The order.</param>
    /// <param name="by">Who asks.</param>
    public static IReadOnlyList<string> Of(CaseView view, Actor by)
    {
        ArgumentNullException.ThrowIfNull(view);
        return
        [
            .. view.Tasks.SelectMany(task => Of(view, task, by)).Concat(BesideTasks(view, by)).Distinct(),
        ];
    }

    /// <summary>What <paramref name="by"/> may do beside an order's tasks, by name.</summary>
    /// <param name="view">The order.</param>
    /// <param name="by">Who asks.</param>
    public static IReadOnlyList<string> BesideTasks(CaseView view, Actor by)
    {
        ArgumentNullException.ThrowIfNull(view);
        return
        [
            .. Anytime(view.Order.Status, view.Order.Holder, by)
                .Concat(view.Standing.SelectMany(task => Of(view, task, by))).Distinct(),
        ];
    }

    /// <summary>
    /// Whether a task waits for <paramref name="by"/>: one of the actions it asks for may be taken. What can be done
    /// beside it (giving the order to somebody else) puts it before nobody.
    /// </summary>
    /// <inheritdoc cref="Of(TaskRecord, OrderHolder, Actor)"/>
    public static bool WaitsFor(TaskRecord task, OrderHolder holder, Actor by) => Of(task, holder, by)
        .Any(name => ActionCatalogue.Find(name) is { IsAside: false });

    private static bool IsOpen(RepairAction action, OrderHolder holder) =>
        (!holder.IsOnHold || action.IsEvenOnHold) && action.Suits(holder);

    // An order that has no such limit has nothing to wait for.
    private static bool IsTooEarly(string name, IEnumerable<ClockRecord> clocks) =>
        ActionCatalogue.Find(name) is { AfterLimit: { } limit }
        && clocks.LastOrDefault(clock => clock.Policy == limit) is { BreachedAt: null };
}
