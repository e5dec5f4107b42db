using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Findings;

/// <summary>
/// Decides who sees what does not go on by itself, and who may do something about it: the one place, for the API and
/// the dashboard.
/// </summary>
/// <remarks>
/// Definitions and their instances are the process owner's and the administrator's. A service supervisor answers for
/// orders that hang, and so sees them; all others are told nothing.
/// </remarks>
public static class FindingSight
{
    /// <summary>Who sees findings.</summary>
    public static IReadOnlyList<string> Readers { get; } =
        [Role.ServiceSupervisor, Role.ProcessOwner, Role.Administrator];

    /// <summary>Who has steps done again, calls instances off, removes them, and dismisses dead letters.</summary>
    public static IReadOnlyList<string> Menders { get; } = [Role.ProcessOwner, Role.Administrator];

    /// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
    internal static void RequireReading(Actor by) => Require(by, Readers);

    /// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
    internal static void RequireMending(Actor by) => Require(by, Menders);

    private static void Require(Actor by, IReadOnlyList<string> roles)
    {
        if (!by.IsIn(roles))
        {
            throw new NotAllowedException();
        }
    }
}
