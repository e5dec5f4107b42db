using System.Globalization;
using System.Text;
using System.Xml;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>Writes SVG: elements with attributes, texts escaped, numbers the same everywhere.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public override string ToString() => _text.ToString();

    /// <summary>An element without content.</summary>
    public SvgText Add(string name, params ReadOnlySpan<(string Name, object Value)> attributes) =>
        Line($"<{name}{Attributes(attributes)}/>");

    /// <summary>An element with text in it.</summary>
    public SvgText AddText(string name, string text, params ReadOnlySpan<(string Name, object Value)> attributes) =>
        Line($"<{name}{Attributes(attributes)}>{Escape(text)}</{name}>");

    /// <summary>A line as it stands.</summary>
    public SvgText AddRaw(string line) => Line(line);

    /// <summary>Begins an element that others lie in.</summary>
    public SvgText Open(string name, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        Line($"<{name}{Attributes(attributes)}>");
        _depth++;
        return this;
    }

    /// <summary>Ends it.</summary>
    public SvgText Close(string name)
    {
        _depth--;
        return Line($"</{name}>");
    }

    /// <summary>A number, to a tenth.</summary>
    public static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private SvgText Line(string line)
    {
        _text.Append(' ', 2 * _depth).Append(line).Append('\n');
        return this;
    }

    private static string Attributes(ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in attributes)
        {
            var said = value is double number ? Number(number) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
            text.Append(CultureInfo.InvariantCulture, $" {name}=\"{Escape(said)}\"");
        }

        return text.ToString();
    }

    // What XML cannot say is left out.
    private static string Escape(string text) =>
        string.Concat(text.Where(sign => XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign)))
            .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
