using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Tasks;

namespace RepairWorkflows.Repairs.Actions;

/// <summary>Who may take which action: both the action and its task say for which roles it is.</summary>
internal static class ActionRights
{
    /// <summary>Why an actor may not take an action of a task, as a code; null when nothing opposes it.</summary>
    /// <param name="action">The action.</param>
    /// <param name="task">The task.</param>
    /// <param name="technician">Whose order it is; null while nobody has signed for the slip.</param>
    /// <param name="by">Who would take it.</param>
    /// <remarks>
    /// Once somebody has signed for the slip, a technician acts on nobody else's order: only the engineering supervisor
    /// gives it to another one.
    /// </remarks>
    public static string? Refusal(RepairAction action, TaskRecord task, string? technician, Actor by) =>
        Refusal(action.IsAside ? action.Roles : action.Roles.Intersect(task.Roles), technician, by);

    /// <summary>Likewise for an action that no task offers.</summary>
    /// <inheritdoc cref="Refusal(RepairAction, TaskRecord, string?, Actor)"/>
    public static string? Refusal(RepairAction action, string? technician, Actor by) =>
        Refusal(action.Roles, technician, by);

    private static string? Refusal(IEnumerable<string> asked, string? technician, Actor by)
    {
        List<string> held = [.. asked.Intersect(by.Roles)];
        return held switch
        {
            [] => RepairErrors.ActionNotAllowed,
            [Role.Technician] when technician is not null && !by.IsNamed(technician) => RepairErrors.OrderOfAnother,
            _ => null,
        };
    }
}
