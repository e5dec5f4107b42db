namespace RepairWorkflows.Walkthrough.Stories;

/// <summary>How one order's life departs from the ordinary.</summary>
internal sealed record Story
{
    /// <summary>
    /// What happens otherwise than usual, by step and by how often the step was done before (from 1).
    /// </summary>
    public IReadOnlyDictionary<(string Step, int Attempt), Choice> Turns { get; init; } =
        new Dictionary<(string, int), Choice>();

    /// <summary>The clocks that must have gone over their limit at the end.</summary>
    public IReadOnlyList<string> Breaches { get; init; } = [];

    /// <summary>The state the order must end in.</summary>
    public string EndsAs { get; init; } = "closed";

    /// <summary>What is done about a step for the given time; null when nobody has thought of such a step.</summary>
    public Choice? For(string step, int attempt) =>
        Turns.GetValueOrDefault((step, attempt)) ?? OrdinaryCourse.Choices.GetValueOrDefault(step);
}
