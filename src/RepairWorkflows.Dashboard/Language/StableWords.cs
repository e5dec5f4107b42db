using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Language;

/// <summary>
/// Enumerations as the words texts are found by: <c>ClosedUnrepaired</c> is <c>closed-unrepaired</c>.
/// </summary>
internal static class StableWords
{
    public static string Word(this RepairStatus status) => KebabCase.Of(status);

    public static string Word(this Urgency? urgency) => urgency is { } known ? KebabCase.Of(known) : "none";
}
