using RepairWorkflows.Repairs.Outages;

namespace RepairWorkflows.Repairs.Orders;

/// <content>A supply is restored, and the outage filed (S7).</content>
public sealed partial class RepairOrder
{
    /// <summary>
    /// The critical departments, or everybody, are supplied again. The first may come before the repair is done, where
    /// they can be fed another way.
    /// </summary>
    internal void RestoreSupply(SupplyRestoration restoration)
    {
        RequireCut();
        RequireThat(
            !Document.Outage!.IsRestored && Document.Outage.Restorations.All(
                earlier => earlier.RestoredFor != restoration.RestoredFor),
            RepairErrors.OutageRestoredAlready, "They are supplied already.");
        RequireThat(
            restoration.RestoredFor == SupplyRestoration.Critical || Document.Outage.Repair is not null,
            RepairErrors.OutageNotRepaired, "The repair is not done.");
        Change(outage => outage with { Restorations = [.. outage.Restorations, restoration] });
    }

    /// <summary>The critical departments, and those of the plan, know that they are supplied again.</summary>
    internal void AnnounceRestoration(string channel, string by, DateTimeOffset now)
    {
        RequireCut();
        RequireRestored();
        Change(outage => outage with
        {
            Announcement = new RestorationNotice(
                [.. outage.CriticalDepartments.Union(outage.Plan?.AffectedDepartments ?? [])], channel, by, now),
        });
    }

    /// <summary>What was replaced and done is written down (S7.3.3), once it is done.</summary>
    internal void RecordMaintenance(MaintenanceRecord record)
    {
        RequireOpen();
        RequireThat(Document.Outage?.Repair is not null, RepairErrors.OutageNotRepaired, "The repair is not done.");
        Change(outage => outage with { Maintenance = record });
    }

    /// <summary>
    /// The outage is filed: everybody is supplied and knows it, an emergency was reported, every critical department
    /// had been told, and the maintenance is on record. Where there was no fault there is nothing to record.
    /// </summary>
    /// <param name="now">When.</param>
    internal void CloseOutage(DateTimeOffset now)
    {
        RequireOpen();
        var isNoFault = Document.Outage is { Cut: null, Findings: [.., { Finding: OutageFinding.NoFault }] };
        if (Document.Outage?.Cut is { } cut)
        {
            RequireRestored();
            RequireThat(
                Document.Outage.Announcement is not null, RepairErrors.OutageRestorationUntold,
                "The departments do not know that they are supplied again.");
            RequireThat(
                !cut.Emergency || Document.Outage.Report is not null, RepairErrors.OutageCutUnreported,
                "The emergency cut has not been reported.");
            RequireAllTold();
        }

        RequireThat(
            isNoFault || Document.Outage?.Maintenance is not null, RepairErrors.OutageWithoutMaintenance,
            "The maintenance is not on record.");
        Document = Document with
        {
            Status = isNoFault ? RepairStatus.ClosedUnrepaired : RepairStatus.Closed, ClosedAt = now,
        };
    }

    private void RequireRestored() => RequireThat(
        Document.Outage!.IsRestored, RepairErrors.OutageNotRestored, "Not everybody is supplied again.");
}
