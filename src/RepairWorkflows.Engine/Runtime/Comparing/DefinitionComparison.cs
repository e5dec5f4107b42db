using System.Text.Json;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Runtime.Comparing;

/// <summary>Says in what a definition differs from an earlier one.</summary>
public static class DefinitionComparison
{
    private static readonly (string List, string Key, ChangeKind Kind)[] Lists =
    [
        ("variables", "id", ChangeKind.VariableChanged), ("inputs", "name", ChangeKind.InputChanged),
        ("outputs", "name", ChangeKind.OutputChanged),
    ];

    // What tells versions apart, and what is compared by itself.
    private static readonly string[] NotSettings =
    [
        "$schema", "id", "definitionId", "version", "createdAt", "toolVersion", "isLatest", "isPublished", "isReadonly",
        "isSystem", "links", "root", "options", "variables", "inputs", "outputs",
    ];

    /// <summary>The differences: of steps, arrows and values in the order of the drawing, then of the whole.</summary>
    /// <param name="before">The earlier document; null when there is none.</param>
    /// <param name="after">The later one.</param>
    public static IReadOnlyList<DefinitionChange> Between(string? before, string after)
    {
        var (old, now) = (JsonElement.Parse(before ?? "{}"), JsonElement.Parse(after));
        var (was, steps) = (DrawnStep.In(old), DrawnStep.In(now));
        List<DefinitionChange> changes =
        [
            .. steps.SelectMany(step => StepChanges(was.GetValueOrDefault(step.Key), step.Value)),
            .. was.Where(step => !steps.ContainsKey(step.Key))
                .Select(step => new DefinitionChange(ChangeKind.StepRemoved) { Step = step.Value.Named }),
            .. LinkChanges(was, steps),
            .. Lists.SelectMany(list => Compared(
                list.Kind, Named(old, list.List, list.Key), Named(now, list.List, list.Key))),
            .. Compared(ChangeKind.SettingChanged, Settings(old), Settings(now)),
        ];
        return changes.Count == 0 && steps.Any(step => was[step.Key].Place != step.Value.Place)
            ? [new DefinitionChange(ChangeKind.StepsMoved)]
            : changes;
    }

    private static IEnumerable<DefinitionChange> StepChanges(DrawnStep? before, DrawnStep after)
    {
        var step = after.Named;
        if (before is null)
        {
            return [new(ChangeKind.StepAdded) { Step = step }];
        }

        List<DefinitionChange> changes = [];
        if (before.Named.Name != step.Name)
        {
            changes.Add(new(ChangeKind.StepRenamed) { Step = step, Before = before.Named.Name, After = step.Name });
        }

        if (before.Type != after.Type)
        {
            changes.Add(new(ChangeKind.StepReplaced) { Step = step, Before = before.Type, After = after.Type });
        }

        return [.. changes, .. Compared(ChangeKind.ValueChanged, before.Values, after.Values, step)];
    }

    private static IEnumerable<DefinitionChange> LinkChanges(
        IReadOnlyDictionary<string, DrawnStep> before, IReadOnlyDictionary<string, DrawnStep> after)
    {
        var (old, now) = (Links(before), Links(after));
        return
        [
            .. now.Where(link => !old.ContainsKey(link.Key)).Select(link => link.Value(ChangeKind.LinkAdded)),
            .. old.Where(link => !now.ContainsKey(link.Key)).Select(link => link.Value(ChangeKind.LinkRemoved)),
        ];
    }

    // By the flowchart's place, the ends and the outcome.
    private static Dictionary<(string, string, string, string), Func<ChangeKind, DefinitionChange>> Links(
        IReadOnlyDictionary<string, DrawnStep> steps) =>
        steps.SelectMany(step => step.Value.Arrows.Select(arrow => (Around: step.Key, Arrow: arrow)))
            .Distinct()
            .ToDictionary(
                link => (link.Around, link.Arrow.Source, link.Arrow.Outcome, link.Arrow.Target),
                link => (Func<ChangeKind, DefinitionChange>)(kind => new DefinitionChange(kind)
                {
                    Step = End(steps, link.Around, link.Arrow.Source),
                    Target = End(steps, link.Around, link.Arrow.Target),
                    Outcome = link.Arrow.Outcome,
                }));

    private static ChangedStep End(IReadOnlyDictionary<string, DrawnStep> steps, string around, string id) =>
        steps.GetValueOrDefault($"{around}:{id}")?.Named ?? new(id, "", id);

    private static IEnumerable<DefinitionChange> Compared(
        ChangeKind kind, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after,
        ChangedStep? step = null) =>
        after.Keys.Union(before.Keys)
            .Where(member => before.GetValueOrDefault(member) != after.GetValueOrDefault(member))
            .Select(member => new DefinitionChange(kind)
            {
                Step = step,
                Member = member,
                Before = before.GetValueOrDefault(member),
                After = after.GetValueOrDefault(member),
            });

    private static Dictionary<string, string> Named(JsonElement document, string list, string key) =>
        document.Entries(list).DistinctBy(entry => entry.Text(key)).ToDictionary(
            entry => entry.Text("name") ?? entry.Text(key) ?? "",
            entry => ValueTexts.Line(ValueTexts.In(entry, "id", "name")));

    private static Dictionary<string, string> Settings(JsonElement document) =>
        ValueTexts.In(document, NotSettings)
            .Concat(ValueTexts.In(document.Member("options")).Select(
                option => KeyValuePair.Create($"options.{option.Key}", option.Value)))
            .ToDictionary();
}
