namespace RepairWorkflows.Repairs;

/// <content>Regular rounds.</content>
public static partial class RepairErrors
{
    /// <summary>A line of the checklist has no result.</summary>
    public const string InspectionIncomplete = "inspection.incomplete";

    /// <summary>The limit of the round has not passed: it can still be made.</summary>
    public const string InspectionNotMissed = "inspection.not-missed";

    /// <summary>Two inspection plans have the same word.</summary>
    public const string InspectionPlanTwice = "inspection.plan-twice";

    /// <summary>An inspection plan needs exactly one rule that says when.</summary>
    public const string InspectionRuleMissing = "inspection.rule-missing";

    /// <summary>A checklist needs 1 to 50 different lines of 200 characters at most.</summary>
    public const string InspectionChecklistMalformed = "inspection.checklist-malformed";
}
