using System.Text.RegularExpressions;
using Scriban;
using Scriban.Parsing;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>A template, parsed once; or what is wrong with it, which is then what it renders to.</summary>
internal sealed partial record PreparedTemplate(Template? Template, string? Failure)
{
    /// <summary>The filters it names.</summary>
    public IReadOnlyList<string> Filters { get; private init; } = [];

    public static PreparedTemplate Prepare(string text)
    {
        var template = Template.ParseLiquid(text);
        var error = template.Messages.FirstOrDefault(message => message.Type == ParserMessageType.Error);
        return error is null
            ? new PreparedTemplate(template, null) { Filters = FiltersIn(text) }
            : new PreparedTemplate(null, Describe(text, error));
    }

    private static IReadOnlyList<string> FiltersIn(string text) =>
        [.. Filter().Matches(text).Select(match => match.Groups[1].Value).Distinct()];

    [GeneratedRegex(@"\|\s*([A-Za-z_]\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex Filter();

    // The shape of an Elsa server's text: what, where, and the line it is in.
    private static string Describe(string text, LogMessage message)
    {
        var offset = Math.Clamp(message.Span.Start.Offset, 0, text.Length);
        var what = message.Message;
        if (TagAt(text, offset) is var (name, end))
        {
            (what, offset) = ($"Invalid '{name}' tag", end);
        }

        var lineStart = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var lineEnd = text.IndexOf('\n', offset);
        var line = text.AsSpan(0, offset).Count('\n') + 1;
        var source = text[lineStart..(lineEnd < 0 ? text.Length : lineEnd)];
        return $"\n{what} at ({line}:{offset - lineStart + 1})\nSource:\n{source}\n";
    }

    /// <summary>The name of the tag that <paramref name="offset"/> lies in, and where the name ends.</summary>
    private static (string Name, int End)? TagAt(string text, int offset)
    {
        var open = text.LastIndexOf("{%", Math.Min(offset, text.Length - 1), StringComparison.Ordinal);
        if (open < 0 || text.IndexOf("%}", open, StringComparison.Ordinal) is var close && close >= 0 && close < offset)
        {
            return null;
        }

        var start = open + 2;
        while (start < text.Length && (text[start] is '-' || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > start ? (text[start..end], end) : null;
    }
}
