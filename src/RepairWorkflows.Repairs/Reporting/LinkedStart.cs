using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.SpecialCustomers;

namespace RepairWorkflows.Repairs.Reporting;

/// <summary>A case that another case starts once its own burst is committed.</summary>
/// <param name="Key">Tells it from all others: a case is started once for it.</param>
/// <param name="Process">Which process.</param>
/// <param name="Report">The report's fields.</param>
/// <param name="Origin">The case that starts it.</param>
/// <param name="By">In whose name.</param>
public sealed record LinkedStart(string Key, string Process, JsonObject Report, OrderOrigin Origin, string By)
{
    /// <summary>The kind of the outgoing messages.</summary>
    internal const string MessageKind = "start-case";

    /// <summary>What makes the customer special, as the case that starts it knows it; null for nothing.</summary>
    public SpecialIdentity? Identity { get; init; }

    /// <summary>
    /// A new order in the place of one that is called off (S4.3.2): the same report for another station, with what
    /// triage and the visit have put right since, and the agreed time while that lies ahead.
    /// </summary>
    internal static LinkedStart InPlaceOf(RepairOrder order, string station, DateTimeOffset now)
    {
        var document = order.Document;
        var report = ReportFields.Write(document.Report with
        {
            Category = document.Category,
            Urgency = document.Urgency ?? document.Report.Urgency,
        });
        report["station"] = station;
        if ((document.AppointmentAt ?? document.Report.PreferredVisitAt) is { } wished && wished > now)
        {
            report["preferredVisitAt"] = wished;
        }

        return new(
            $"{order.Id}/reassigned", document.Process, report,
            new OrderOrigin(order.Id.Value, document.Number, "reassigned"), document.Cancelling!.By)
        {
            Identity = document.Report.Identity,
        };
    }
}
