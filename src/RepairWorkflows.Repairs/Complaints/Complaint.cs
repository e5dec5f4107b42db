using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Complaints;

/// <summary>What is known of a complaint about an order (S8.6).</summary>
public sealed record Complaint
{
    /// <summary>How a complaint comes from the order that it is about, in the words of
    /// <see cref="OrderOrigin.Kind"/>.</summary>
    public const string AboutKind = "complaint-about";

    /// <summary>
    /// Likewise of one that came while another was open: it names the order, and is not tied to it.
    /// </summary>
    public const string BesideKind = "complaint-beside";

    /// <summary>The order complained about.</summary>
    public required OrderOrigin About { get; init; }

    /// <summary>
    /// The reviews, oldest first, each with what followed from it: the last one holds. A customer who
    /// does not accept the answer, or a review that cannot be carried out, leads to another.
    /// </summary>
    public IReadOnlyList<ComplaintReview> Reviews { get; init => field = value ?? []; } = [];

    /// <summary>The review that holds; null before the first.</summary>
    internal ComplaintReview? Review => Reviews is [.., var last] ? last : null;

    /// <summary>Whether it waits for a review: for the first, or because nothing more comes of the last.</summary>
    internal bool IsToReview => Review is null or { Returned: not null } or { Answer.Accepted: false };
}
