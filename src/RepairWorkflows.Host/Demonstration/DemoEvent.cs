using System.Text.Json;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>Something that happens on the demonstration's morning: a report, or an action about one.</summary>
/// <param name="Case">Of which case.</param>
/// <param name="Index">Which of its steps; -1 for the report.</param>
internal sealed record DemoEvent(DemoCase Case, int Index)
{
    /// <summary>Makes its command safe to repeat.</summary>
    public string Key => Step is null ? Case.Key : $"{Case.Key}/{Index}";

    /// <summary>When it happens.</summary>
    public TimeOnly At => Step?.At ?? Case.At;

    /// <summary>The action; null for the report.</summary>
    public DemoStep? Step => Index < 0 ? null : Case.Steps[Index];

    /// <summary>All of them, in the order in which they happen.</summary>
    public static IReadOnlyList<DemoEvent> ReadAll()
    {
        using var file = typeof(DemoEvent).Assembly.GetManifestResourceStream("demo-cases.json")!;
        var cases = JsonSerializer.Deserialize(file, DemoCasesJson.Default.IReadOnlyListDemoCase)!;
        return
        [
            .. cases
                .SelectMany(one => Enumerable.Range(-1, one.Steps.Count + 1).Select(step => new DemoEvent(one, step)))
                .OrderBy(happening => happening.At),
        ];
    }
}
