using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>The activation strategies there are: bare, or with their namespace and assembly.</summary>
internal static class ActivationStrategies
{
    private const string Place = "options.activationStrategyType";

    private static readonly string[] Known =
        ["AllowAlwaysStrategy", "SingletonStrategy", "CorrelatedSingletonStrategy", "CorrelationStrategy"];

    /// <summary>What a definition names; empty when it names none.</summary>
    public static string Of(WorkflowDefinition definition) =>
        definition.Document.Member("options").Text("activationStrategyType") ?? string.Empty;

    /// <summary>An error when a definition names one that nobody knows: it would exclude nothing.</summary>
    public static IEnumerable<FieldError> UnknownIn(WorkflowDefinition definition)
    {
        var named = Of(definition);
        return named.Length == 0 || Known.Any(named.Contains)
            ? []
            :
            [
                new(
                    Place, "definition.unknown-type",
                    $"'{Place}': expected {string.Join(", ", Known[..^1])} or {Known[^1]}, found '{named}'.")
                { Reason = "activation", Values = [Place, named] },
            ];
    }
}
