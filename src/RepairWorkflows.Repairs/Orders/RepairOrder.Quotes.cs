using RepairWorkflows.Repairs.Charges;
using RepairWorkflows.Repairs.Quotes;

namespace RepairWorkflows.Repairs.Orders;

/// <content>Out-of-scope repairs: reviewed, quoted, agreed and paid (S3.10).</content>
public sealed partial class RepairOrder
{
    /// <summary>Whether the customer has something left to pay.</summary>
    internal bool HasToPay => Document.ToPay > 0;

    /// <summary>The engineering supervisor has reviewed it; a new review takes the place of the one before.</summary>
    internal void ReviewScope(ScopeReview review)
    {
        Require(RepairStatus.Reported, RepairStatus.OnSite);
        Document = Document with { ScopeReview = review };
    }

    /// <summary>The customer answers to the quote (S3.10A): what is agreed is the quote's total.</summary>
    internal void AnswerQuote(ChargeConsent answer)
    {
        Require(RepairStatus.Reported, RepairStatus.OnSite);
        RequireThat(Document.ScopeReview is { Feasible: true }, RepairErrors.QuoteMissing, "There is no quote.");
        RequireThat(
            !answer.Agreed || answer.At <= Document.ScopeReview!.ValidUntil, RepairErrors.QuoteExpired,
            "The quote is no longer valid.");
        Settle(answer with { Amount = Document.ScopeReview!.Total });
    }

    /// <summary>The technician has told the cost on site, and the customer agrees or not (S3.10B).</summary>
    internal void TellCost(ChargeConsent answer)
    {
        Require(RepairStatus.OnSite);
        RequireThat(
            Document is { ScopeReview.Feasible: true, Charge.Agreed: true }, RepairErrors.QuoteNotAgreed,
            "The customer has not agreed to a quote.");
        Settle(answer with { Amount = Document.Charge!.Amount });
    }

    /// <summary>The technician has graded what the customer supplies (S3.10C).</summary>
    internal void GradeMaterial(OwnMaterial material)
    {
        Require(RepairStatus.OnSite);
        Document = Document with { OwnMaterials = [.. Document.OwnMaterials, material] };
    }

    /// <summary>The customer has paid (S3.3): what was charged, less what was paid before.</summary>
    internal void Pay(Payment payment)
    {
        RequireOpen();
        RequireThat(HasToPay, RepairErrors.NothingToPay, "There is nothing to pay.");
        RequireThat(
            payment.Amount == Document.ToPay, RepairErrors.PaymentDiffers, "The customer has another amount to pay.");
        Document = Document with { Payments = [.. Document.Payments, payment] };
    }

    /// <summary>Files the order without a visit: not feasible, or the quote was refused (S3.10A).</summary>
    internal void CloseUnrepaired(DateTimeOffset now)
    {
        RequireOpen();
        RequireThat(
            Document.ScopeReview is { Feasible: false } || Document.Charge is { Agreed: false },
            RepairErrors.NothingRefused, "The repair can be done, and the customer has not refused it.");
        Document = Document with { Status = RepairStatus.ClosedUnrepaired, ClosedAt = now };
    }

    private void Settle(ChargeConsent answer)
    {
        var isPaid = Document.IsPaid || answer is { Agreed: true, Amount: > 0 };
        Document = Document with
        {
            Charge = answer,
            IsPaid = isPaid,
            Slip = Document.Slip is { } slip ? slip with { Copies = CopiesOf(isPaid) } : null,
        };
    }
}
