namespace RepairWorkflows.Repairs.Complaints;

/// <summary>What a review of a complaint found and decided, and what followed from it.</summary>
/// <param name="Findings">What was found.</param>
/// <param name="ComplaintDecision">What was decided, one of <see cref="Decisions"/>.</param>
/// <param name="Reason">Why; always there when the complaint was found to be without reason.</param>
/// <param name="By">Who reviewed.</param>
/// <param name="At">When.</param>
public sealed record ComplaintReview(
    string Findings, string ComplaintDecision, string? Reason, string By, DateTimeOffset At)
{
    /// <summary>The repair is made again (S8.6).</summary>
    public const string RepairAgain = "repair-again";

    /// <summary>Our work damaged the equipment or its use, and that is compensated (S8.6).</summary>
    public const string Compensation = "compensation";

    /// <summary>Both of them.</summary>
    public const string Both = "repair-and-compensation";

    /// <summary>There was no reason to complain.</summary>
    public const string Unfounded = "unfounded";

    /// <summary>The proposed compensations, oldest first: the last one holds.</summary>
    public IReadOnlyList<Compensation> Compensations { get; init => field = value ?? []; } = [];

    /// <summary>Why the decision is not carried out; null while it is.</summary>
    public ReturnedComplaint? Returned { get; init; }

    /// <summary>What the customer was told, and said; null until then.</summary>
    public ComplaintAnswer? Answer { get; init; }

    /// <summary>The words of a decision.</summary>
    internal static IReadOnlyList<string> Decisions { get; } = [RepairAgain, Compensation, Both, Unfounded];

    /// <summary>Whether the repair is to be made again.</summary>
    internal bool Repairs => ComplaintDecision is RepairAgain or Both;

    /// <summary>Whether a compensation is to be paid.</summary>
    internal bool Compensates => ComplaintDecision is Compensation or Both;

    /// <summary>The compensation that was proposed last; null for none.</summary>
    internal Compensation? Proposed => Compensations is [.., var last] ? last : null;

    /// <summary>Whether a compensation was paid.</summary>
    internal bool IsPaid => Proposed is { Payment: not null };
}

/// <summary>Why a decision on a complaint is not carried out, and reviewed again.</summary>
/// <param name="Reason">Why.</param>
/// <param name="By">Who gave it back, or whose plan the customer refused.</param>
/// <param name="At">When.</param>
public sealed record ReturnedComplaint(string Reason, string By, DateTimeOffset At);

/// <summary>What the customer was told of the outcome, and whether that settles it.</summary>
/// <param name="AnswerContent">What was said.</param>
/// <param name="ContactChannel">How.</param>
/// <param name="Accepted">Whether the customer leaves it at that.</param>
/// <param name="Objection">What the customer has against it; always there when it was not accepted.</param>
/// <param name="By">Who said it.</param>
/// <param name="At">When.</param>
public sealed record ComplaintAnswer(
    string AnswerContent, string ContactChannel, bool Accepted, string? Objection, string By, DateTimeOffset At);
