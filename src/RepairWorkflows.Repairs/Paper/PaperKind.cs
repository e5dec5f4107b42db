using System.Text.Json;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Paper;

/// <summary>What can be printed of an order.</summary>
public static class PaperKind
{
    /// <summary>派工单: what the technician takes along and has signed (S3.3).</summary>
    public const string DispatchSlip = "dispatch-slip";

    /// <summary>催上门单: sent to the station with a special customer's repair order (S9.4.1).</summary>
    public const string ExpediteOrder = "expedite-order";

    /// <summary>委托单: what the region pays the station (S9.5.3).</summary>
    public const string CommissionOrder = "commission-order";

    private static readonly (string Kind, string Member)[] Members =
        [(DispatchSlip, "slip"), (ExpediteOrder, "expedite"), (CommissionOrder, "commission")];

    /// <summary>Those that there are of an order, as <see cref="CaseRecord.Document"/> has it.</summary>
    public static IReadOnlyList<string> Of(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var order = JsonDocument.Parse(document.Length == 0 ? "{}" : document);
        return [.. Members.Where(one => Has(order.RootElement, one.Member)).Select(one => one.Kind)];
    }

    private static bool Has(JsonElement order, string member) =>
        order.ValueKind == JsonValueKind.Object && order.TryGetProperty(member, out var found)
        && found.ValueKind == JsonValueKind.Object;
}
