using RepairWorkflows.Repairs.Outages;

namespace RepairWorkflows.Repairs.Orders;

/// <content>A supply fails (S7): the fault is searched for, and a cut is planned and approved.</content>
public sealed partial class RepairOrder
{
    /// <summary>Somebody leads the search (S7.1.2, S7.3.2).</summary>
    /// <param name="search">Who, and for what.</param>
    /// <param name="criticalDepartments">The site's critical departments.</param>
    internal void BeginSearch(OutageSearch search, IReadOnlyList<string> criticalDepartments)
    {
        RequireOpen();
        RequireThat(Document.Outage?.Search is null, RepairErrors.OutageSearchBegun, "Somebody leads the search.");
        RequireThat(Document.Outage?.Cut is null, RepairErrors.OutageCutAlready, "The supply is cut already.");
        OpenOutage(search.Utility, criticalDepartments);
        Change(outage => outage with { Search = search });
    }

    /// <summary>The search has found something, or that there is nothing to find (S7.1.1, S7.1.2).</summary>
    internal void Find(OutageFinding finding)
    {
        RequireUncut();
        RequireThat(
            Document.Outage?.Search is not null, RepairErrors.OutageSearchNotBegun, "Nobody has begun the search.");
        Change(outage => outage with { Findings = [.. outage.Findings, finding] });
    }

    /// <summary>
    /// The leader plans the outage (S7.1.3). Any plan has to be approved, also one that takes the place of another that
    /// was: nobody has approved this one.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="criticalDepartments">The site's critical departments: those that this plan is told to.</param>
    internal void PlanOutage(OutagePlan plan, IReadOnlyList<string> criticalDepartments)
    {
        RequireUncut();
        RequireThat(
            Document.Outage?.Findings is [.., { Finding: OutageFinding.CutNeeded }], RepairErrors.OutageNotNeeded,
            "Nothing was found that takes a cut.");
        RequireThat(
            plan.PlannedRestoreAt > plan.PlannedCutAt, RepairErrors.OutagePlanBackwards,
            "The supply comes back after it was cut, and not before.");
        Change(outage => outage with
        {
            Plans = [.. outage.Plans, plan], CriticalDepartments = criticalDepartments,
        });
    }

    /// <summary>
    /// One of the two whose approval it takes decides on the plan (S7.1.3): the chief first, then the dean, who are two
    /// people, and neither is who made the plan.
    /// </summary>
    internal void DecideOnOutage(Actor by, bool approved, string? reason, DateTimeOffset now)
    {
        RequireUncut();
        var plan = Document.Outage?.Plan;
        RequireThat(
            plan?.AwaitedRole is not null, RepairErrors.OutageNothingToDecide, "No plan waits for a decision.");
        RequireThat(
            by.IsIn([plan!.AwaitedRole!]), RepairErrors.OutageApprovalOutOfOrder,
            $"It is for the {plan.AwaitedRole} to decide now.");
        RequireThat(
            !by.IsNamed(plan.By) && plan.Decisions.All(decision => !by.IsNamed(decision.By)),
            RepairErrors.OutageApprovedBySame, "Each signature has to come from another person.");
        var decision = new OutageDecision(plan.AwaitedRole!, approved, reason, by.Name, now);
        Change(outage => outage with
        {
            Plans = [.. outage.Plans.SkipLast(1), plan with { Decisions = [.. plan.Decisions, decision] }],
        });
    }

    /// <summary>A critical department takes note (S7.2.1, S7.3.1): of an approved plan, or of a cut.</summary>
    /// <param name="notice">Which, and who there.</param>
    internal void NoteDepartment(DepartmentNotice notice)
    {
        RequireOpen();
        RequireThat(
            Document.Outage is { Cut: not null } or { Plan.IsApproved: true }, RepairErrors.OutageNotApproved,
            "There is no approved plan to tell of.");
        RequireThat(
            Document.Outage!.ToTell.Contains(notice.Department), RepairErrors.OutageDepartmentTold,
            "That department has been told.");
        Change(outage => outage with
        {
            Notices =
            [
                .. outage.Notices,
                notice with { PlanNumber = outage.Plans.Count, AfterCut = outage.Cut is not null },
            ],
        });
    }

    private void OpenOutage(string utility, IReadOnlyList<string> criticalDepartments) => Document = Document with
    {
        Status = RepairStatus.InProgress,
        Category = utility,
        Outage = (Document.Outage ?? new Outage { Utility = utility, CriticalDepartments = criticalDepartments })
            with { Utility = utility, CriticalDepartments = criticalDepartments },
    };

    private void Change(Func<Outage, Outage> change) => Document = Document with { Outage = change(Document.Outage!) };

    private void RequireUncut()
    {
        RequireOpen();
        RequireThat(Document.Outage?.Cut is null, RepairErrors.OutageCutAlready, "The supply is cut already.");
    }
}
