using System.Text.Json;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Dashboard.Language;

/// <summary>
/// Enumerations as the words texts are found by: <c>ClosedUnrepaired</c> is <c>closed-unrepaired</c>.
/// </summary>
internal static class StableWords
{
    public static string Word(this RepairStatus status) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{status}");

    public static string Word(this Urgency? urgency) => urgency is { } known
        ? JsonNamingPolicy.KebabCaseLower.ConvertName($"{known}")
        : "none";

    /// <summary>Whether nothing more happens to an order that stands there.</summary>
    public static bool IsFinal(this RepairStatus status) =>
        status is RepairStatus.Closed or RepairStatus.ClosedUnrepaired or RepairStatus.Cancelled;
}
