using System.Text.Json;

namespace RepairWorkflows.Scenarios.Tests.Files;

/// <summary>What a process carries out, in its own steps and in the parts that it uses as activities.</summary>
internal sealed class DrawnProcess
{
    private static readonly Dictionary<string, JsonElement> Drawings = ShippedScenarios.Definitions
        .Select(definition => JsonElement.Parse(definition))
        .GroupBy(drawing => drawing.GetProperty("definitionId").GetString()!)
        .ToDictionary(versions => versions.Key, versions => versions.Last());

    private readonly HashSet<string> _clauses = [];
    private readonly HashSet<string> _limits = [];
    private readonly HashSet<string> _parts = [];

    private DrawnProcess(string process) => Use(process);

    /// <summary>All we ship, parts included.</summary>
    public static IEnumerable<string> Names => Drawings.Keys;

    /// <summary>The clauses that steps carry.</summary>
    public IReadOnlySet<string> Clauses => _clauses;

    /// <summary>The limits that begin in it, by their policies.</summary>
    public IReadOnlySet<string> Limits => _limits;

    /// <summary>The one of that name.</summary>
    public static DrawnProcess Of(string process) => new(process);

    private void Use(string process)
    {
        if (_parts.Add(process))
        {
            Collect(Drawings[process].GetProperty("root"));
        }
    }

    private void Collect(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                Note(element);
                element.EnumerateObject().ToList().ForEach(member => Collect(member.Value));
                break;
            case JsonValueKind.Array:
                element.EnumerateArray().ToList().ForEach(Collect);
                break;
        }
    }

    private void Note(JsonElement element)
    {
        if (element.TryGetProperty("clauses", out var clauses))
        {
            _clauses.UnionWith(clauses.EnumerateArray().Select(clause => clause.GetString()!));
        }

        if (element.TryGetProperty("workflowDefinitionId", out var part))
        {
            Use(part.GetString()!);
        }

        if (element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String)
        {
            _limits.UnionWith(Begun(type.GetString()!, element));
        }
    }

    private static string[] Begun(string type, JsonElement step) => type switch
    {
        "RepairWorkflows.ReceiveReport" => Words(step, "clocks"),
        "RepairWorkflows.StartClock" => Words(step, "clock"),
        _ when Words(step, "clockFrom").Length > 0 => Words(step, "clock"),
        _ => [],
    };

    private static string[] Words(JsonElement step, string input) => step.TryGetProperty(input, out var value)
        ? Words(value.GetProperty("expression").GetProperty("value").GetString()!)
        : [];

    private static string[] Words(string written) =>
        written.StartsWith('[') ? JsonSerializer.Deserialize<string[]>(written)! : [written];
}
