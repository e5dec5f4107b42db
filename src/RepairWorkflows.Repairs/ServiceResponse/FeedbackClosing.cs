namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>How a feedback ended (S1.2).</summary>
/// <param name="ClosingReason">In the words below.</param>
/// <param name="By">By whose act.</param>
/// <param name="At">When.</param>
public sealed record FeedbackClosing(string ClosingReason, string By, DateTimeOffset At)
{
    /// <summary>The resident is satisfied.</summary>
    internal const string Confirmed = "confirmed";

    /// <summary>The resident was answered, and has not said anything within the limit: unconfirmed.</summary>
    internal const string NoReply = "no-reply";

    /// <summary>The answer hangs on the notice board, since nobody knows whose feedback it is: unconfirmed.</summary>
    internal const string Posted = "posted";

    /// <summary>It goes on as a complaint, and the resident knows that.</summary>
    internal const string Complaint = "complaint";

    /// <summary>It goes on as a complaint of somebody who cannot be reached.</summary>
    internal const string ComplaintOfNobody = "complaint-unreachable";
}
