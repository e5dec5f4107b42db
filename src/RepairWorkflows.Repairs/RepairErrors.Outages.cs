namespace RepairWorkflows.Repairs;

/// <content>Water, power and gas are cut.</content>
public static partial class RepairErrors
{
    /// <summary>Somebody leads the search already.</summary>
    public const string OutageSearchBegun = "outage.search-begun";

    /// <summary>Nobody has begun the search.</summary>
    public const string OutageSearchNotBegun = "outage.search-not-begun";

    /// <summary>Nothing was found that takes a cut.</summary>
    public const string OutageNotNeeded = "outage.not-needed";

    /// <summary>The planned return of the supply does not lie after its cut.</summary>
    public const string OutagePlanBackwards = "outage.plan-backwards";

    /// <summary>No plan waits for a decision.</summary>
    public const string OutageNothingToDecide = "outage.nothing-to-decide";

    /// <summary>Somebody else has to approve the plan first.</summary>
    public const string OutageApprovalOutOfOrder = "outage.approval-out-of-order";

    /// <summary>Who made the plan, or has approved it already, does not approve it.</summary>
    public const string OutageApprovedBySame = "outage.approved-by-same-person";

    /// <summary>It is no emergency, and there is no approved plan.</summary>
    public const string OutageNotApproved = "outage.not-approved";

    /// <summary>A critical department has not been told.</summary>
    public const string OutageDepartmentUntold = "outage.department-not-told";

    /// <summary>The department has been told already.</summary>
    public const string OutageDepartmentTold = "outage.department-told";

    /// <summary>The plan was approved for another time.</summary>
    public const string OutageOutsidePlan = "outage.outside-plan";

    /// <summary>The supply is cut already.</summary>
    public const string OutageCutAlready = "outage.cut-already";

    /// <summary>The supply was not cut.</summary>
    public const string OutageNotCut = "outage.not-cut";

    /// <summary>There is no emergency cut that has not been reported.</summary>
    public const string OutageNothingToReport = "outage.nothing-to-report";

    /// <summary>Nothing was found that is repaired while everybody is supplied.</summary>
    public const string OutageNothingToRepair = "outage.nothing-to-repair";

    /// <summary>The fault is repaired already.</summary>
    public const string OutageRepairedAlready = "outage.repaired-already";

    /// <summary>The repair is not done.</summary>
    public const string OutageNotRepaired = "outage.not-repaired";

    /// <summary>They are supplied already.</summary>
    public const string OutageRestoredAlready = "outage.restored-already";

    /// <summary>Not everybody is supplied again.</summary>
    public const string OutageNotRestored = "outage.not-restored";

    /// <summary>The departments do not know that they are supplied again.</summary>
    public const string OutageRestorationUntold = "outage.restoration-not-told";

    /// <summary>The emergency cut has not been reported.</summary>
    public const string OutageCutUnreported = "outage.cut-not-reported";

    /// <summary>The maintenance is not on record.</summary>
    public const string OutageWithoutMaintenance = "outage.no-maintenance-record";
}
