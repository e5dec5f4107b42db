using RepairWorkflows.Repairs.Charges;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Work;

namespace RepairWorkflows.Repairs.Orders;

/// <content>On site: comparing, agreeing, repairing.</content>
public sealed partial class RepairOrder
{
    /// <summary>Whether the customer pays, and has not agreed to an amount yet (S3.9, S3.10).</summary>
    internal bool HasChargeToAgree => Document is { IsPaid: true, Charge: not { Agreed: true } };

    /// <summary>Compares what was reported with what is there (S3.9): another item goes on the order.</summary>
    /// <param name="comparison">What the site showed.</param>
    /// <param name="category">What kind of fault it is; null leaves what the order says.</param>
    internal void Compare(SiteComparison comparison, string? category = null)
    {
        Require(RepairStatus.OnSite);
        var before = category is null || category == Document.Category ? null : Document.Category;
        Document = Document with
        {
            Comparison = comparison with { CategoryBefore = before },
            Category = category ?? Document.Category,
        };
    }

    /// <summary>
    /// The customer answers about the charge (S3.9, S3.10). Asked again during the work, a refusal of more leaves what
    /// was agreed before. A slip that comes to be paid has three copies from then on (S3.3).
    /// </summary>
    internal void AnswerCharge(ChargeConsent consent)
    {
        Require(RepairStatus.OnSite, RepairStatus.InRepair);
        RequireThat(
            Document.Complaint is null, RepairErrors.ComplaintRepairFree,
            "What is repaired again because of a complaint costs the customer nothing.");
        if (Status == RepairStatus.InRepair && !consent.Agreed && Document.Charge is { Agreed: true })
        {
            return;
        }

        RequireThat(
            Status == RepairStatus.InRepair || Document.Comparison is { Matches: false } or { OutOfScope: true }
                || Document is { IsPaid: true, Comparison: not null },
            RepairErrors.OrderNotCompared,
            "A charge is agreed for an item other than the reported one, for work out of scope or for a paid order.");
        Settle(consent);
    }

    /// <summary>The customer agrees to the plan, and work begins (S8.4).</summary>
    internal void ConfirmPlan(RepairPlan plan)
    {
        Require(RepairStatus.OnSite);
        RequireThat(
            Document is not { Comparison: null, ScopeReview: null, Complaint: null }, RepairErrors.OrderNotCompared,
            "Compare the reported item first.");
        RequireThat(
            Document.Charge is { Agreed: true } || Document.Complaint is not null
                || Document is { IsPaid: false, Comparison: { Matches: true, OutOfScope: false } },
            RepairErrors.ChargeNotAgreed, "The charge has to be agreed before work starts.");
        Document = Document with { Status = RepairStatus.InRepair, Plan = plan };
    }

    /// <summary>
    /// The customer refuses the plan (S1.1.4): no work begins, and that is signed. A complaint is reviewed again.
    /// </summary>
    internal void RefusePlan(RefusedPlan plan)
    {
        Require(RepairStatus.OnSite);
        Document = Document with { RefusedPlan = plan };
        if (Document.Complaint is not null)
        {
            SendBack(RequireReview(), new ReturnedComplaint(plan.Reason, plan.By, plan.At));
        }
    }

    /// <summary>
    /// The repair is done and tested (S8.4). The customer is charged no more than was agreed, all repairs of the order
    /// together, and nothing when nothing was agreed (S3.9): also on a paid order.
    /// </summary>
    internal void FinishRepair(RepairRecord record, bool tested)
    {
        Require(RepairStatus.InRepair);
        var cost = (record.Cost ?? 0) + (Document.Charged ?? 0);
        RequireThat(
            cost == 0 || Document.Charge is { Agreed: true, Amount: not null }, RepairErrors.CostNotAgreed,
            "No charge was agreed with the customer.");
        RequireThat(
            cost == 0 || cost <= Document.Charge!.Amount, RepairErrors.CostAboveAgreed,
            "The customer agreed to a smaller amount.");
        RequireThat(tested, RepairErrors.NotTested, "The repair has to be tested before it is handed over.");
        Document = Document with { Status = RepairStatus.Repaired, Repairs = [.. Document.Repairs, record] };
    }
}
