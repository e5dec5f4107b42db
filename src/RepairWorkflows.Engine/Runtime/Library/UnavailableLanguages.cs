using System.Text.Json;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Finds expressions in languages of the definition format that are not offered here.</summary>
internal static class UnavailableLanguages
{
    private static readonly string[] Languages = ["CSharp", "Python"];

    /// <summary>Each with its place in the document.</summary>
    public static IEnumerable<FieldError> In(WorkflowDefinition definition)
    {
        Stack<(string Path, JsonElement Json)> open = new([("root", definition.Root.Json)]);
        while (open.TryPop(out var next))
        {
            var isExpression = next.Path.EndsWith(".expression", StringComparison.OrdinalIgnoreCase)
                || next.Path.EndsWith(".condition", StringComparison.OrdinalIgnoreCase);
            if (isExpression && next.Json.Text("type") is { } type
                && Languages.Contains(type, StringComparer.OrdinalIgnoreCase))
            {
                yield return new FieldError(
                    next.Path, EngineErrors.ExpressionLanguageUnavailable,
                    $"'{next.Path}': expected JavaScript or Liquid, found {type}, which is not run here.")
                {
                    Reason = "drawn",
                    Values = [next.Path, type],
                };
            }

            foreach (var part in DocumentLimits.PartsOf(next.Path, next.Json))
            {
                open.Push(part);
            }
        }
    }
}
