using RepairWorkflows.Repairs.Actions;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Timeline;

/// <summary>What kind of thing the members of records and entries are, by names: those of actions' fields.</summary>
internal static class MemberKinds
{
    private static readonly HashSet<string> Amounts =
    [
        .. Of(FieldKind.Money),
        "agreedCharge", "charged", "total", "commissionAmount", "onSiteFee", "sendInFee",
    ];

    private static readonly HashSet<string> Instants = [.. Of(FieldKind.Instant), "at", "dueBefore"];

    /// <summary>Whether a number of that name is an amount in yuan.</summary>
    public static bool IsAmount(string name) => Amounts.Contains(name);

    /// <summary>Whether a text of that name is an instant.</summary>
    public static bool IsInstant(string name) =>
        name.EndsWith("At", StringComparison.Ordinal) || Instants.Contains(name);

    private static IEnumerable<string> Of(FieldKind kind) =>
        from field in ActionCatalogue.All.SelectMany(action => action.Fields)
        from cell in field.Columns.Append(field)
        where cell.Kind == kind
        select cell.Name;
}
