using System.Text.RegularExpressions;

namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>
/// Reads which regular round is meant: <c>水泵房日检</c> the latest one of that plan, <c>水泵房日检 03-02</c> that of a day.
/// </summary>
/// <param name="times">Reads days.</param>
internal sealed partial class RoundReader(TimeReader times)
{
    private readonly HashSet<string> _plans = [];

    /// <summary>The plans whose rounds were spoken of, by their names.</summary>
    public IReadOnlyCollection<string> Plans => _plans;

    /// <summary>What the round is called; null when the text means none.</summary>
    /// <exception cref="UnreadableLineException"><see cref="ScenarioErrors.TimeMalformed"/>.</exception>
    public string? Find(string text, DateTimeOffset now)
    {
        var match = Round().Match(text);
        if (!match.Success || ScenarioPlans.Find(match.Groups["plan"].Value) is not { } plan)
        {
            return null;
        }

        _plans.Add(plan);
        return match.Groups["day"] is { Success: true } day
            ? ScenarioPlans.RoundOf(plan, times.Day(day.Value, now))
            : plan;
    }

    [GeneratedRegex(@"^(?<plan>.+?)(?:\s+(?<day>(?:\d{4}-)?\d{1,2}-\d{1,2}))?$")]
    private static partial Regex Round();
}
