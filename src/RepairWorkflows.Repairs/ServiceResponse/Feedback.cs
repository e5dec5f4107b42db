namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>What became of a resident's feedback (S1.2).</summary>
public sealed record Feedback
{
    /// <summary>How it was classified, and what was found (S1.2.2); null for a complaint.</summary>
    public FeedbackAssessment? Assessment { get; init; }

    /// <summary>That it is a complaint about an order; null for any other feedback.</summary>
    public FeedbackComplaint? Complaint { get; init; }

    /// <summary>The solutions, one for each cycle, oldest first (S1.2.3).</summary>
    public IReadOnlyList<FeedbackSolution> Solutions { get; init => field = value ?? []; } = [];

    /// <summary>What the resident was told, oldest first.</summary>
    public IReadOnlyList<ResidentAnswer> Answers { get; init => field = value ?? []; } = [];

    /// <summary>Why the resident was not satisfied, oldest first.</summary>
    public IReadOnlyList<AnswerRejection> Rejections { get; init => field = value ?? []; } = [];

    /// <summary>That the resident is satisfied; null until then.</summary>
    public AnswerConfirmation? Confirmation { get; init; }

    /// <summary>How it ended; null while it is open.</summary>
    public FeedbackClosing? Closing { get; init; }

    /// <summary>The cycle that it is in: 1, and one more whenever the resident was not satisfied.</summary>
    internal int Cycle => Rejections.Count + 1;

    /// <summary>Whether the resident has not heard of this cycle's solution, or of the complaint.</summary>
    internal bool IsToAnswer => Complaint is null ? Solutions.Count == Answers.Count + 1 : Answers.Count == 0;

    /// <summary>Whether the resident was answered, in person, and has not said anything to that yet.</summary>
    internal bool IsToConfirm => Complaint is null && Confirmation is null && Answers.Count == Cycle
        && Answers[^1].AnswerChannel != AnswerChannels.NoticeBoard;

    /// <summary>
    /// Why it ends as things stand, in the words of <see cref="FeedbackClosing"/>; null when it cannot end.
    /// </summary>
    /// <param name="isReachable">Whether there is a way to the resident.</param>
    internal string? ReasonToClose(bool isReachable) => this switch
    {
        { Confirmation: not null } => FeedbackClosing.Confirmed,
        { Complaint: not null, Answers.Count: > 0 } => FeedbackClosing.Complaint,
        { Complaint: not null } => isReachable ? null : FeedbackClosing.ComplaintOfNobody,
        _ when Answers.Count != Cycle => null,
        _ => IsToConfirm ? FeedbackClosing.NoReply : FeedbackClosing.Posted,
    };
}
