using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>The activation strategies there are; named bare, or with their namespace and assembly.</summary>
internal static class ActivationStrategies
{
    private const string Place = "options.activationStrategyType";

    /// <summary>No other instance of the definition.</summary>
    public const string Singleton = "SingletonStrategy";

    /// <summary>No other of the definition with the same correlation.</summary>
    public const string CorrelatedSingleton = "CorrelatedSingletonStrategy";

    /// <summary>No other of any definition with the same correlation.</summary>
    public const string Correlation = "CorrelationStrategy";

    private static readonly string[] Known = ["AllowAlwaysStrategy", Singleton, CorrelatedSingleton, Correlation];

    /// <summary>The strategy of a definition, bare; empty when it names none.</summary>
    public static string Of(WorkflowDefinition definition) => NamedIn(definition).Split(',')[0].Trim().Split('.')[^1];

    /// <summary>An error when a definition names one that nobody knows: it would exclude nothing.</summary>
    public static IEnumerable<FieldError> UnknownIn(WorkflowDefinition definition)
    {
        var named = NamedIn(definition);
        return named.Length == 0 || Known.Contains(Of(definition))
            ? []
            :
            [
                new(
                    Place, "definition.unknown-type",
                    $"'{Place}': expected {string.Join(", ", Known[..^1])} or {Known[^1]}, found '{named}'.")
                { Reason = "activation", Values = [Place, named] },
            ];
    }

    private static string NamedIn(WorkflowDefinition definition) =>
        definition.Document.Member("options").Text("activationStrategyType") ?? string.Empty;
}
