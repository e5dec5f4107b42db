using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Cancellation;

/// <summary>The station that an order goes to when it was sent to the wrong one (S4.3.2).</summary>
internal static class RightStation
{
    /// <summary>
    /// An order that stations repair, and that was sent to the wrong one, goes to another one by name.
    /// </summary>
    /// <exception cref="RuleViolationException"><see cref="RepairErrors.CancellationNeedsStation"/>.</exception>
    public static void Require(string reason, string? named, string? present)
    {
        if (reason == CancellationReasons.WrongRegion && present is not null && (named is null || named == present))
        {
            throw new RuleViolationException(
                RepairErrors.CancellationNeedsStation,
                RepairTexts.Get($"error.{RepairErrors.CancellationNeedsStation}"));
        }
    }
}
