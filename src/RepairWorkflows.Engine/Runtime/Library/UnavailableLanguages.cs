using System.Text.Json;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Finds expressions in languages that nobody runs here.</summary>
internal static class UnavailableLanguages
{
    private static readonly string[] Languages = ["CSharp", "Python"];

    /// <summary>Those of the definition format that are not offered here, each with its place.</summary>
    public static IEnumerable<FieldError> In(WorkflowDefinition definition) =>
        from found in Expressions(definition)
        where Languages.Contains(found.Type, StringComparer.OrdinalIgnoreCase)
        select new FieldError(
            found.Path, EngineErrors.ExpressionLanguageUnavailable,
            $"'{found.Path}': expected JavaScript or Liquid, found {found.Type}, which is not run here.")
        {
            Reason = "drawn",
            Values = [found.Path, found.Type],
        };

    /// <summary>Those that the definition format does not have: an input in one counts as not set.</summary>
    public static IEnumerable<FieldError> UnknownIn(WorkflowDefinition definition) =>
        from found in Expressions(definition)
        where !ExpressionTypes.IsKnown(found.Type)
        select new FieldError(
            found.Path, EngineErrors.ExpressionLanguageUnknown,
            $"'{found.Path}': expected Literal, Object, Variable, Input, JavaScript or Liquid, found '{found.Type}'; "
            + "it counts as not set.")
        {
            Values = [found.Path, found.Type],
        };

    private static IEnumerable<(string Path, string Type)> Expressions(WorkflowDefinition definition)
    {
        Stack<(string Path, JsonElement Json)> open = new([("root", definition.Root.Json)]);
        while (open.TryPop(out var next))
        {
            if (IsExpression(next.Path, next.Json))
            {
                // What its value looks like is the language's own.
                yield return (next.Path, next.Json.Text("type")!);
                continue;
            }

            foreach (var part in DocumentLimits.PartsOf(next.Path, next.Json))
            {
                open.Push(part);
            }
        }
    }

    // An activity in a port of such a name has a type as well, and an id.
    private static bool IsExpression(string path, JsonElement json) =>
        (path.EndsWith(".expression", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith(".condition", StringComparison.OrdinalIgnoreCase))
        && json.Member("type").Exists() && json.Lacks("id");
}
