using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>Who may take which action: both the action and its task say for which roles it is.</summary>
internal static class ActionRights
{
    /// <summary>Why an actor may not take an action of a task, as a code; null when nothing opposes it.</summary>
    /// <param name="action">The action.</param>
    /// <param name="task">The task.</param>
    /// <param name="holder">Whose order it is.</param>
    /// <param name="by">Who would take it.</param>
    /// <remarks>
    /// Once somebody was given the order, a technician acts on nobody else's order: the engineering supervisor, at a
    /// station its coordinator, gives it to another one. A station's people act on that station's orders only, and a
    /// region's contacts on none of another region's stations (S4.4.2).
    /// </remarks>
    public static string? Refusal(RepairAction action, TaskRecord task, OrderHolder holder, Actor by) =>
        Refusal(action.IsAside ? action.Roles : action.Roles.Intersect(task.Roles), holder, by);

    /// <summary>Likewise for an action that no task offers.</summary>
    /// <inheritdoc cref="Refusal(RepairAction, TaskRecord, OrderHolder, Actor)"/>
    /// <remarks>Of an order that nobody has, no task puts a technician in charge.</remarks>
    public static string? Refusal(RepairAction action, OrderHolder holder, Actor by) =>
        Refusal(action.Roles, holder, by) ?? (action.Roles.Intersect(by.Roles).SequenceEqual([Role.Technician])
            && holder.Technician is null ? RepairErrors.OrderOfAnother : null);

    private static string? Refusal(IEnumerable<string> asked, OrderHolder holder, Actor by)
    {
        List<string> held = [.. asked.Intersect(by.Roles)];
        return held switch
        {
            [] => RepairErrors.ActionNotAllowed,
            _ when by.Station is { } own && own != holder.Station => RepairErrors.OrderOfAnotherStation,
            _ when !CaseSight.Sees(by, holder.Station) => RepairErrors.OrderOfAnotherRegion,
            [Role.StationCoordinator] when by.Station != holder.Station => RepairErrors.OrderOfAnotherStation,
            [Role.Technician] when holder.Technician is { } technician && !by.IsNamed(technician) =>
                RepairErrors.OrderOfAnother,
            _ => null,
        };
    }
}
