using System.Text.RegularExpressions;

namespace RepairWorkflows.Engine.Runtime.Linting;

/// <summary>The variables and inputs that a Liquid template names.</summary>
internal static partial class TemplateNames
{
    /// <summary>Each by the object it is asked of, <c>Variables</c> or <c>Input</c>, and its own name.</summary>
    public static IEnumerable<(string Of, string Name)> In(string text) =>
        from tag in Tag().Matches(text)
        from name in Member().Matches(Quoted().Replace(tag.Value, string.Empty))
        select (name.Groups[1].Value, name.Groups[2].Value);

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w.])(Variables|Input)\.([\p{L}_][\p{L}\p{Nd}_]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Member();
}
