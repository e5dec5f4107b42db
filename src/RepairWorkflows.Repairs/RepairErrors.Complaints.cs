namespace RepairWorkflows.Repairs;

/// <content>Complaints and compensations.</content>
public static partial class RepairErrors
{
    /// <summary>There is no order of that number.</summary>
    public const string ComplaintOrderUnknown = "complaint.order-unknown";

    /// <summary>The number is that of a case which is no repair.</summary>
    public const string ComplaintWithoutRepair = "complaint.no-repair-order";

    /// <summary>Another complaint about the order is open.</summary>
    public const string ComplaintOpenAlready = "complaint.open-already";

    /// <summary>The case is no complaint.</summary>
    public const string ComplaintMissing = "complaint.none";

    /// <summary>The complaint has been reviewed, and that holds.</summary>
    public const string ComplaintReviewedAlready = "complaint.reviewed-already";

    /// <summary>No review holds: the first, or the next, is to be made.</summary>
    public const string ComplaintNotReviewed = "complaint.not-reviewed";

    /// <summary>The review did not decide to repair again.</summary>
    public const string ComplaintNotToRepair = "complaint.not-to-repair";

    /// <summary>What is repaired again because of a complaint costs the customer nothing.</summary>
    public const string ComplaintRepairFree = "complaint.repair-free";

    /// <summary>What was decided is not done yet: there is nothing to answer.</summary>
    public const string ComplaintUnsettled = "complaint.unsettled";

    /// <summary>The review decided on no compensation.</summary>
    public const string CompensationNotDue = "compensation.not-due";

    /// <summary>A compensation was proposed, and not refused.</summary>
    public const string CompensationProposed = "compensation.proposed-already";

    /// <summary>No compensation waits for a decision.</summary>
    public const string CompensationNothingToDecide = "compensation.nothing-to-decide";

    /// <summary>Who proposed a compensation does not decide on it.</summary>
    public const string CompensationBySame = "compensation.approved-by-same";

    /// <summary>No approved compensation waits for its payment.</summary>
    public const string CompensationNotApproved = "compensation.not-approved";

    /// <summary>Another amount was approved.</summary>
    public const string CompensationDiffers = "compensation.differs";
}
