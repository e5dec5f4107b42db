using RepairWorkflows.Host.Paper;
using SkiaSharp;

namespace RepairWorkflows.Host.Pictures;

/// <summary>Writes and draws what stands around pictures, and tables.</summary>
internal sealed class PrintPen(SKTypeface typeface) : IDisposable
{
    /// <summary>The colour of what is read.</summary>
    public static readonly SKColor Ink = SKColor.Parse("#1f2d3d");

    /// <summary>The colour of what stands beside it.</summary>
    public static readonly SKColor Pale = SKColor.Parse("#66788a");

    private readonly Dictionary<float, SKFont> _fonts = [];

    /// <summary>What it writes with.</summary>
    public SKTypeface Typeface => typeface;

    /// <summary>How wide a text is.</summary>
    public float Measure(string text, float size) => Font(size).MeasureText(text);

    /// <summary>The rows of a text that shall not be wider than <paramref name="width"/>.</summary>
    public IReadOnlyList<string> Rows(string text, float size, float width) =>
        [.. PaperRows.Of(WrittenText.InPrint(text), width, row => Measure(row, size))];

    /// <summary>The text, cut where it is too wide for one row.</summary>
    public string Shorten(string text, float size, float width) =>
        Rows(text, size, width) is [var only] ? only : Rows(text, size, width - (2 * size))[0] + "……";

    /// <summary>Writes a row of text.</summary>
    /// <param name="canvas">Onto what.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">Where its line is: its left end, with <paramref name="align"/> its middle or right end.</param>
    /// <param name="look">How large, and in which colour.</param>
    /// <param name="align">Which of its ends that is.</param>
    public void Write(
        SKCanvas canvas, string text, SKPoint at, (float Size, SKColor Colour) look,
        SKTextAlign align = SKTextAlign.Left)
    {
        using var ink = new SKPaint { Color = look.Colour, IsAntialias = true };
        var share = align switch { SKTextAlign.Left => 0, SKTextAlign.Center => 0.5f, _ => 1 };
        at.X -= Measure(text, look.Size) * share;
        WrittenText.Draw(canvas, text, at, Font(look.Size), ink);
    }

    /// <summary>Draws a line.</summary>
    public static void Line(SKCanvas canvas, SKPoint from, SKPoint to, float width, float[]? dashes = null)
    {
        using var effect = dashes is null ? null : SKPathEffect.CreateDash(dashes, 0);
        using var line = new SKPaint
        {
            Color = Pale, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = width, PathEffect = effect,
        };
        canvas.DrawLine(from, to, line);
    }

    public void Dispose() => _fonts.Values.ToList().ForEach(font => font.Dispose());

    private SKFont Font(float size) => _fonts.TryGetValue(size, out var font)
        ? font
        : _fonts[size] = new SKFont(typeface, size) { Subpixel = true };
}
