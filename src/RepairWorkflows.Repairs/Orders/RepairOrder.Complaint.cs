using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Dispatch;
using RepairWorkflows.Repairs.Quotes;

namespace RepairWorkflows.Repairs.Orders;

/// <content>A complaint (S8.6): reviewed, repaired again or compensated, answered.</content>
public sealed partial class RepairOrder
{
    /// <summary>Whether the review that holds decided on a compensation, and none has been paid.</summary>
    internal bool OwesCompensation => Document.Complaint?.Review is { Compensates: true, IsPaid: false };

    /// <summary>A supervisor reviews the complaint: for the first time, or because nothing more comes of the last
    /// review.</summary>
    internal void ReviewComplaint(ComplaintReview review)
    {
        RequireOpen();
        var complaint = Document.Complaint;
        RequireThat(complaint is not null, RepairErrors.ComplaintMissing, "The case is no complaint.");
        RequireThat(
            complaint!.IsToReview, RepairErrors.ComplaintReviewedAlready, "The complaint has been reviewed.");
        Document = Document with
        {
            Status = RepairStatus.InProgress,
            Complaint = complaint with { Reviews = [.. complaint.Reviews, review] },
        };
    }

    /// <summary>
    /// Another visit on the order complained about (S8.6): whoever signs for its slip does it, and what a visit of an
    /// earlier round agreed on holds no more. It is urgent, and free of charge: house rules.
    /// </summary>
    internal void RepairAgain(string by, DateTimeOffset now)
    {
        Require(RepairStatus.InProgress);
        var review = RequireReview();
        RequireThat(
            review.Repairs, RepairErrors.ComplaintNotToRepair, "The review did not decide to repair again.");
        Document = Document with
        {
            Status = RepairStatus.Ticketed,
            Urgency = Orders.Urgency.Urgent,
            Technician = null,
            AppointmentAt = null,
            Plan = null,
            RefusedPlan = null,
            Acceptance = null,
            Slip = new DispatchSlip
            {
                Content = $"{Document.Complaint!.About.Number} {review.Findings}",
                Copies = CopiesOf(isPaid: false),
                WrittenBy = by,
                WrittenAt = now,
            },
        };
    }

    /// <summary>The project manager proposes a compensation; after a refusal another one.</summary>
    internal void ProposeCompensation(Compensation compensation)
    {
        var review = RequireCompensation();
        ChangeReview(review with { Compensations = [.. review.Compensations, compensation] });
    }

    /// <summary>The decision is not carried out: the complaint is reviewed again.</summary>
    internal void ReturnComplaint(ReturnedComplaint returned) => SendBack(RequireCompensation(), returned);

    /// <summary>The proposed compensation is approved or refused, by somebody else than proposed it.</summary>
    internal void DecideOnCompensation(CompensationDecision decision, Actor by)
    {
        var review = RequireReview();
        RequireThat(
            review.Proposed is { Decision: null }, RepairErrors.CompensationNothingToDecide,
            "No compensation waits for a decision.");
        RequireThat(
            !by.IsNamed(review.Proposed!.By), RepairErrors.CompensationBySame,
            "Somebody else than proposed it has to decide.");
        ChangeCompensation(review, review.Proposed with { Decision = decision });
    }

    /// <summary>The approved compensation is paid: that amount, once.</summary>
    internal void PayCompensation(Payment payment)
    {
        var review = RequireReview();
        RequireThat(
            review.Proposed is { Decision.Approved: true, Payment: null }, RepairErrors.CompensationNotApproved,
            "No approved compensation waits for its payment.");
        RequireThat(
            payment.Amount == review.Proposed!.Amount, RepairErrors.CompensationDiffers,
            "Another amount was approved.");
        ChangeCompensation(review, review.Proposed with { Payment = payment });
    }

    /// <summary>
    /// The customer is told what came of it, which has to be done by then. Accepted, the complaint is final; else it
    /// is reviewed again, with what the customer has against it.
    /// </summary>
    internal void AnswerComplaint(ComplaintAnswer answer)
    {
        var review = RequireReview();
        RequireThat(
            (!review.Repairs || Document.Acceptance is not null) && !OwesCompensation, RepairErrors.ComplaintUnsettled,
            "What was decided is not done yet.");
        ChangeReview(review with { Answer = answer });
        Document = Document with
        {
            Status = answer.Accepted ? RepairStatus.Closed : RepairStatus.InProgress,
            ClosedAt = answer.Accepted ? answer.At : null,
        };
    }

    private ComplaintReview RequireReview()
    {
        RequireOpen();
        RequireThat(
            Document.Complaint is { Review: not null, IsToReview: false }, RepairErrors.ComplaintNotReviewed,
            "The complaint waits for a review, or the case is none.");
        return Document.Complaint!.Review!;
    }

    private ComplaintReview RequireCompensation()
    {
        var review = RequireReview();
        RequireThat(review.Compensates, RepairErrors.CompensationNotDue, "The review decided on no compensation.");
        RequireThat(
            review.Proposed is null or { Decision.Approved: false }, RepairErrors.CompensationProposed,
            "A compensation was proposed already.");
        return review;
    }

    private void SendBack(ComplaintReview review, ReturnedComplaint returned)
    {
        ChangeReview(review with { Returned = returned });
        Document = Document with { Status = RepairStatus.InProgress };
    }

    private void ChangeCompensation(ComplaintReview review, Compensation compensation) =>
        ChangeReview(review with { Compensations = [.. review.Compensations.SkipLast(1), compensation] });

    private void ChangeReview(ComplaintReview review)
    {
        var complaint = Document.Complaint!;
        Document = Document with
        {
            Complaint = complaint with { Reviews = [.. complaint.Reviews.SkipLast(1), review] },
        };
    }
}
