namespace RepairWorkflows.Dashboard.Policies;

/// <summary>What starts, stops, pauses or resumes a clock, as it is being edited.</summary>
/// <param name="place">Which of the four: <c>startsOn</c>.</param>
/// <param name="words">What it is now.</param>
public sealed class ConditionDraft(string place, IEnumerable<string> words)
{
    /// <summary>Which of the four: <c>startsOn</c>, <c>stopsOn</c>, <c>pausesOn</c> or <c>resumesOn</c>.</summary>
    public string Place { get; } = place;

    /// <summary>Whether it can wait for the report, which comes before everything else.</summary>
    public bool MayBeFirst => Place == "startsOn";

    /// <summary>The words, any one of which is enough, in the order they were named.</summary>
    public List<string> Words { get; } = [.. words];
}
