using System.Globalization;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Outages;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Orders;

/// <content>A supply is cut, told of, and repaired (S7).</content>
public sealed partial class RepairOrder
{
    /// <summary>
    /// The supply is cut. By plan: once it is approved (S7.1.3) and every critical department knows (S7.3.1), and
    /// within its times. In an emergency at once.
    /// </summary>
    /// <param name="cut">How, and why.</param>
    /// <param name="utility">Which supply; null for the one that is searched.</param>
    /// <param name="criticalDepartments">
    /// The site's critical departments, for an emergency; a plan has those it was made with.
    /// </param>
    internal void CutSupply(SupplyCut cut, string? utility, IReadOnlyList<string> criticalDepartments)
    {
        RequireUncut();
        if (!cut.Emergency)
        {
            RequirePlanned(cut.At);
            RequireThat(
                utility is null || utility == Document.Outage!.Utility, RepairErrors.OutageNotApproved,
                "Another supply was approved to be cut.");
        }

        OpenOutage(
            utility ?? Document.Outage!.Utility,
            cut.Emergency ? criticalDepartments : Document.Outage!.CriticalDepartments);
        Document = Document with { Urgency = cut.Emergency ? Urgency.Emergency : Document.Urgency };
        Change(outage => outage.CutBy(cut));
    }

    /// <summary>The superiors know of an emergency cut (S7.1.3, S7.2.1).</summary>
    internal void ReportCut(CutReport report)
    {
        RequireCut();
        RequireThat(
            Document.Outage is { Cut.Emergency: true, Report: null }, RepairErrors.OutageNothingToReport,
            "There is no emergency cut that has not been reported.");
        Change(outage => outage with { Report = report });
    }

    /// <summary>Somebody outside is asked for help (S7.2.3, S7.2.4).</summary>
    internal void AskForHelp(HelpRequest request)
    {
        RequireCut();
        Change(outage => outage with { HelpRequests = [.. outage.HelpRequests, request] });
    }

    /// <summary>The fault is repaired (S7.2.2).</summary>
    internal void FinishOutageRepair(OutageRepair repair)
    {
        RequireOpen();
        RequireThat(
            Document.Outage is { Cut: not null } or { Findings: [.., { Finding: OutageFinding.WithoutCut }] },
            RepairErrors.OutageNothingToRepair, "Nothing was found that is repaired while everybody is supplied.");
        RequireThat(Document.Outage!.Repair is null, RepairErrors.OutageRepairedAlready, "It is repaired already.");
        Change(outage => outage with { Repair = repair });
    }

    private void RequirePlanned(DateTimeOffset at)
    {
        RequireThat(
            Document.Outage?.Plan is { IsApproved: true }, RepairErrors.OutageNotApproved,
            "Nobody may cut what is no emergency before its plan is approved.");
        RequireAllTold();
        var plan = Document.Outage!.Plan!;
        RequireThat(
            at >= plan.PlannedCutAt && at < plan.PlannedRestoreAt, RepairErrors.OutageOutsidePlan,
            "The plan was approved for another time.");
    }

    private void RequireAllTold()
    {
        if (Document.Outage!.ToTell is { Count: > 0 } missing)
        {
            var names = string.Join(
                RepairTexts.Get("format.list"), missing.Select(name => CriticalDepartments.NameOf(name)));
            throw new RuleViolationException(
                RepairErrors.OutageDepartmentUntold,
                string.Format(
                    CultureInfo.CurrentCulture,
                    RepairTexts.Get($"error.{RepairErrors.OutageDepartmentUntold}.missing"), names))
            {
                Reason = "missing", Values = [names],
            };
        }
    }

    private void RequireCut()
    {
        RequireOpen();
        RequireThat(Document.Outage?.Cut is not null, RepairErrors.OutageNotCut, "The supply was not cut.");
    }
}
