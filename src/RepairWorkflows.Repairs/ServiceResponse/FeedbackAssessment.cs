namespace RepairWorkflows.Repairs.ServiceResponse;

/// <summary>How a feedback was classified, and what was found (S1.2.2).</summary>
/// <param name="FeedbackCategory">What it is about, as a stable word.</param>
/// <param name="Weight">How much depends on it: low, medium or high.</param>
/// <param name="Findings">What was found.</param>
/// <param name="By">Who assessed it.</param>
/// <param name="At">When.</param>
public sealed record FeedbackAssessment(
    string FeedbackCategory, string Weight, string Findings, string By, DateTimeOffset At)
{
    /// <summary>The words for <see cref="FeedbackCategory"/>.</summary>
    internal static IReadOnlyList<string> Categories { get; } =
        ["repair-quality", "attitude", "timeliness", "environment", "suggestion", "other"];

    /// <summary>The words for <see cref="Weight"/>.</summary>
    internal static IReadOnlyList<string> Weights { get; } = ["low", "medium", "high"];
}
