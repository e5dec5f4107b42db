using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Repairs.Clocks;

namespace RepairWorkflows.Dashboard.Policies;

/// <summary>A limit in words, a fact a line, so that two versions can be laid side by side.</summary>
internal static class PolicyLines
{
    /// <summary>The facts of a version.</summary>
    public static IReadOnlyList<PolicyLine> Of(ClockPolicy policy, Words words) =>
    [
        new("length", words["policy.length"], words.Length(policy.Length)),
        .. policy.Targets.Select(target => new PolicyLine(
            $"target {target.Urgency} {target.CustomerClass} {target.EquipmentClass}",
            words.Format("policy.length-for", words.For(target)),
            words.Length(target.Length))),
        .. Some("calendar", policy.Calendar is { } calendar ? [calendar] : [], words),
        .. policy.StagesInOrder().Select(stage => new PolicyLine(
            $"stage {stage.Key}", words.Format("policy.stage-at", words.Stage(stage)),
            words.Meaning(stage.Tell, stage.Does))),
        .. On("startsOn", policy.StartsOn, words), .. On("stopsOn", policy.StopsOn, words),
        .. On("pausesOn", policy.PausesOn, words), .. On("resumesOn", policy.ResumesOn, words),
        .. Some("clauses", policy.Clauses, words),
        .. (policy.DisplayName ?? new Dictionary<string, string>()).Select(
            name => new PolicyLine($"name {name.Key}", words.Format("policy.name-in", name.Key), name.Value)),
    ];

    /// <summary>The facts of two versions beside each other, in the order of the second.</summary>
    public static IReadOnlyList<PolicyChange> Between(ClockPolicy before, ClockPolicy after, Words words)
    {
        var (old, @new) = (Of(before, words), Of(after, words));
        return
        [
            .. @new.Select(line => new PolicyChange(line.Label, old.FirstOrDefault(
                other => other.Key == line.Key)?.Text, line.Text)),
            .. old.ExceptBy(@new.Select(line => line.Key), line => line.Key)
                .Select(line => new PolicyChange(line.Label, line.Text, null)),
        ];
    }

    private static IEnumerable<PolicyLine> On(string key, IEnumerable<string> conditions, Words words) =>
        Some(key, [.. conditions.Select(words.Condition)], words);

    private static IEnumerable<PolicyLine> Some(string key, IReadOnlyList<string> said, Words words) =>
        said.Count == 0 ? [] : [new(key, words[$"policy.{key}"], string.Join(words["calendar.separator"], said))];
}

/// <summary>A fact of a version.</summary>
/// <param name="Key">Which, the same in all versions.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Text">What it says.</param>
internal sealed record PolicyLine(string Key, string Label, string Text);

/// <summary>A fact of two versions.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Before">What the first says; null for nothing.</param>
/// <param name="After">What the second says; null for nothing.</param>
public sealed record PolicyChange(string Label, string? Before, string? After)
{
    /// <summary>Whether they differ.</summary>
    public bool IsChange => Before != After;
}
