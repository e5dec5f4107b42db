using RepairWorkflows.Repairs.Inspections;

namespace RepairWorkflows.Repairs.Orders;

/// <content>A regular round (S5.2.1).</content>
public sealed partial class RepairOrder
{
    /// <summary>The round waits to be made; it is as urgent as general work.</summary>
    internal void BeginRound()
    {
        RequireOpen();
        Document = Document with
        {
            Status = RepairStatus.InProgress,
            Urgency = Document.Urgency ?? Urgency.General,
        };
    }

    /// <summary>The round was made: the order is final, and what is faulty gets an order of its own.</summary>
    internal void RecordInspection(InspectionRecord record)
    {
        Require(RepairStatus.InProgress);
        var seen = record.Results.Select(result => result.CheckedItem).ToHashSet();
        RequireThat(
            seen.Count > 0 && Document.Checklist.All(seen.Contains), RepairErrors.InspectionIncomplete,
            "Each line of the checklist needs a result.");
        Document = Document with
        {
            Inspection = record,
            Technician = record.By,
            Status = RepairStatus.Closed,
            ClosedAt = record.At,
        };
    }

    /// <summary>The round was not made, and it is said why: the order is final, with nothing done.</summary>
    internal void ExplainMissedRound(MissedRound missed)
    {
        Require(RepairStatus.InProgress);
        Document = Document with
        {
            MissedRound = missed,
            Status = RepairStatus.ClosedUnrepaired,
            ClosedAt = missed.At,
        };
    }
}
