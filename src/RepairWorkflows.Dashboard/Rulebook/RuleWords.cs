using System.Text.RegularExpressions;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Dashboard.Rulebook;

/// <summary>What is said of versions of calendars and limits.</summary>
internal static partial class RuleWords
{
    /// <summary>Why a version was published.</summary>
    public static string Why(this Words words, RuleHead version) => version.Origin switch
    {
        RuleOrigin.Seed => words["rulebook.seeded"],
        RuleOrigin.FollowsBase => words.Format("rules.follows-base", version.Reason),
        _ => version.Reason,
    };

    /// <summary>Who published it.</summary>
    public static string Who(this Words words, RuleHead version) =>
        version.Origin == RuleOrigin.Seed ? words["rules.system"] : version.PublishedBy;

    /// <summary>Where a mistake is, as far as that helps: its line, and its place in the text.</summary>
    public static string Place(this Words words, string field) => Line().Match(field) switch
    {
        { Success: false } => words.Format("rules.place", field),
        { Groups: [_, var line, { Length: 0 }] } => words.Format("rules.line", line.Value),
        { Groups: [_, var line, var place] } => words.Format("rules.line-and-place", line.Value, place.Value),
        _ => field,
    };

    /// <summary>The place alone: <c>stages[1].percent</c>.</summary>
    public static string PlaceAlone(string field) => Line().Match(field) is { Success: true } match
        ? match.Groups[2].Value
        : field;

    [GeneratedRegex(@"^line (\d+)(?:: )?(.*)$")]
    private static partial Regex Line();
}
