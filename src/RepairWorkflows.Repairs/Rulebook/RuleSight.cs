using RepairWorkflows.Repairs.Findings;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Decides who sees calendars and clock policies, and who publishes them: the one place.</summary>
public static class RuleSight
{
    /// <summary>Who sees them: whoever answers for limits.</summary>
    public static IReadOnlyList<string> Readers => FindingSight.Readers;

    /// <summary>Who publishes them: whoever owns the written procedure.</summary>
    public static IReadOnlyList<string> Publishers { get; } = [Role.ProcessOwner, Role.Administrator];

    /// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
    internal static void RequireReading(Actor by) => Require(by, Readers);

    /// <exception cref="NotAllowedException"><see cref="RepairErrors.ActionNotAllowed"/>.</exception>
    internal static void RequirePublishing(Actor by) => Require(by, Publishers);

    private static void Require(Actor by, IReadOnlyList<string> roles)
    {
        if (!by.IsIn(roles))
        {
            throw new NotAllowedException();
        }
    }
}
