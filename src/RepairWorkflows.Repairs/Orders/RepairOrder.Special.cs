using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.SpecialCustomers;

namespace RepairWorkflows.Repairs.Orders;

/// <content>Special customers and unforeseen urgent cases (S9).</content>
public sealed partial class RepairOrder
{
    private SpecialCase Special => Document.Special ?? new SpecialCase();

    /// <summary>
    /// Sends the order to its station and, in the same act, the expedite order with it (S9.4.1): either both exist or
    /// neither.
    /// </summary>
    internal void Expedite(string by, DateTimeOffset now)
    {
        Require(RepairStatus.Reported);
        var report = Document.Report;
        var special = report.CustomerClass is not null
            ? report.Identity?.RegisteredAs ?? report.Identity?.MarkReason ?? report.CustomerName
            : report.UrgentReason;
        RequireThat(special is not null, RepairErrors.NothingSpecial, "No special customer, and no reason to hurry.");
        RequireThat(Document.Station is not null, RepairErrors.SpecialWithoutStation, "It is sent to no station.");
        Document = Document with
        {
            Status = RepairStatus.Ticketed,
            Urgency = report.Urgency ?? Urgency.Urgent,
            Slip = new DispatchSlip
            {
                Content = report.Description, Copies = CopiesOf(Document.IsPaid), WrittenBy = by, WrittenAt = now,
            },
            Expedite = new ExpediteOrder(report.CustomerClass, special!, Document.Station!, by, now),
        };
    }

    /// <summary>The station tells the region (S9.5.2).</summary>
    internal void TellRegion(RegionNotice notice)
    {
        RequireOpen();
        Document = Document with { Special = Special with { Notice = notice } };
    }

    /// <summary>The region gives its solution (S9.4.2), once.</summary>
    internal void Guide(RegionSolution solution)
    {
        RequireOpen();
        RequireThat(Special.Guidance is null, RepairErrors.SolutionGiven, "The region has given its solution.");
        Document = Document with { Special = Special with { Guidance = solution } };
    }

    /// <summary>The region pays the station the difference (S9.5.3), once.</summary>
    internal void Commission(CommissionOrder commission)
    {
        RequireOpen();
        RequireThat(
            Document.Commission is null, RepairErrors.CommissionedAlready, "There is a commission order already.");
        Document = Document with { Commission = commission };
    }

    /// <summary>The region notes the progress, or the result (S9.5.3).</summary>
    internal void NoteProgress(RegionNote note)
    {
        RequireOpen();
        Document = Document with { Special = Special with { Progress = [.. Special.Progress, note] } };
    }
}
