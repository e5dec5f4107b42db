using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace RepairWorkflows.Host.Tests.Pictures;

/// <summary>What tests read in a PDF.</summary>
internal sealed partial class PdfReading
{
    private readonly HashSet<char> _characters = [];
    private readonly string _file;

    public PdfReading(byte[] pdf)
    {
        _file = Encoding.Latin1.GetString(pdf);
        _file.ShouldStartWith("%PDF-");
        Content = string.Join('\n', Streams().Matches(_file).Select(stream => Inflate(pdf, stream)));
        foreach (var match in One().Matches(Content).Concat(Actual().Matches(Content)))
        {
            _characters.Add((char)Hex(match.Groups[1].Value));
        }

        foreach (var range in Several().Matches(Content).Select(match => match.Groups))
        {
            var count = Hex(range[2].Value) - Hex(range[1].Value) + 1;
            _characters.UnionWith(Enumerable.Range(Hex(range[3].Value), count).Select(code => (char)code));
        }
    }

    /// <summary>What is drawn, and what glyphs mean.</summary>
    public string Content { get; }

    /// <summary>How large each page is, such as <c>595 842</c>.</summary>
    public IReadOnlyList<string> Pages => [.. Box().Matches(_file).Select(box => box.Groups[1].Value)];

    /// <summary>Whether there is a picture made of points in it.</summary>
    public bool HasRaster => _file.Contains("/Subtype /Image", StringComparison.Ordinal);

    /// <summary>Those of a text that cannot be found or copied.</summary>
    public string Lost(string text) => string.Concat(text.Where(character => !_characters.Contains(character)));

    private static string Inflate(byte[] pdf, Match stream)
    {
        var begin = stream.Index + stream.Length;
        using var packed = new ZLibStream(
            new MemoryStream(pdf, begin, pdf.Length - begin), CompressionMode.Decompress);
        using var text = new MemoryStream();
        packed.CopyTo(text);
        return Encoding.Latin1.GetString(text.ToArray());
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/Filter /FlateDecode[^>]*>>\s*stream\r?\n|/FlateDecode[^>]*>> stream\n")]
    private static partial Regex Streams();

    [GeneratedRegex(@"/MediaBox \[0 0 (\d+ \d+)\]")]
    private static partial Regex Box();

    [GeneratedRegex(@"^<[0-9A-F]+> <([0-9A-F]{4})>$", RegexOptions.Multiline)]
    private static partial Regex One();

    [GeneratedRegex(@"^<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]{4})>$", RegexOptions.Multiline)]
    private static partial Regex Several();

    [GeneratedRegex("/ActualText <FEFF([0-9A-F]{4})>")]
    private static partial Regex Actual();
}
