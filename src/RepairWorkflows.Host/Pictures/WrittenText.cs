using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace RepairWorkflows.Host.Pictures;

/// <summary>Draws text so that it is found and copied as it was written.</summary>
/// <remarks>
/// A PDF keeps glyphs. Of characters that share one, such as 工 and the radical ⼯, readers would be given the first.
/// </remarks>
internal static partial class WrittenText
{
    /// <summary>
    /// The text with straight apostrophes inside words: in a Chinese typeface a curled one is as wide as a character.
    /// </summary>
    public static string InPrint(string text) => Apostrophe().Replace(text, "'");

    /// <summary>Draws a line of it.</summary>
    public static void Draw(SKCanvas canvas, string text, SKPoint at, SKFont font, SKPaint paint)
    {
        var glyphs = font.GetGlyphs(text);
        if (glyphs.Length == 0)
        {
            return;
        }

        var (bytes, clusters) = (Encoding.UTF8.GetBytes(text), Clusters(text));
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocateRawHorizontalTextRun(font, glyphs.Length, 0, bytes.Length, null);
        glyphs.CopyTo(run.Glyphs);
        font.GetGlyphOffsets(text, run.Positions, 0);
        bytes.CopyTo(run.Text);
        clusters.CopyTo(run.Clusters);
        using var blob = builder.Build();
        canvas.DrawText(blob, at.X, at.Y, paint);
    }

    // Where in the bytes the character of each glyph begins.
    private static uint[] Clusters(string text)
    {
        List<uint> clusters = [];
        uint at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            clusters.Add(at);
            at += (uint)rune.Utf8SequenceLength;
        }

        return [.. clusters];
    }

    [GeneratedRegex("(?<=[A-Za-z])’(?=[A-Za-z])")]
    private static partial Regex Apostrophe();
}
