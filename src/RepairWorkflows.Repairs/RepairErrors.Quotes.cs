namespace RepairWorkflows.Repairs;

/// <content>Quotes and payments.</content>
public static partial class RepairErrors
{
    /// <summary>Nobody has reviewed the repair, or it cannot be done: there is no quote to answer.</summary>
    public const string QuoteMissing = "quote.missing";

    /// <summary>The quote is no longer valid: the engineering supervisor makes another.</summary>
    public const string QuoteExpired = "quote.expired";

    /// <summary>The customer has not agreed to a quote: no work begins.</summary>
    public const string QuoteNotAgreed = "quote.not-agreed";

    /// <summary>Nothing is to be paid, or it has been paid already.</summary>
    public const string NothingToPay = "payment.nothing-to-pay";

    /// <summary>The amount is not what the customer is charged.</summary>
    public const string PaymentDiffers = "payment.amount-differs";
}
