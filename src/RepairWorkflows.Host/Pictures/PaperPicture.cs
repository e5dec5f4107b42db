using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SkiaSharp;

namespace RepairWorkflows.Host.Pictures;

/// <summary>
/// A picture to be drawn on paper. It is read from the SVG, so that paper shows what screens do: the elements and
/// properties that <c>RepairWorkflows.Repairs.Drawings</c> writes, and no others.
/// </summary>
internal sealed partial class PaperPicture : IDisposable
{
    private readonly SKTypeface _typeface;
    private readonly PictureStyle _style;
    private readonly Dictionary<float, SKFont> _fonts = [];
    private readonly List<PictureShape> _shapes = [];

    public PaperPicture(string svg, SKTypeface typeface)
    {
        // By its bytes: half a character is none then, and no fault.
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(svg));
        var root = XDocument.Load(bytes).Root!;
        _typeface = typeface;
        _style = new PictureStyle(root.Elements().First(element => element.Name.LocalName == "style").Value);
        float[] view = [.. root.Attribute("viewBox")!.Value.Split(' ').Select(Number)];
        Bounds = SKRect.Create(view[0], view[1], view[2], view[3]);
        root.Elements().ToList().ForEach(element => Read(element, []));
        Pieces = [.. _shapes.Where(shape => shape is PictureShape.Words or { IsBox: true }).Select(one => one.Bounds)];
        Boxes = [.. _shapes.Where(shape => shape.IsBox).Select(shape => shape.Bounds)];
    }

    /// <summary>The whole of it.</summary>
    public SKRect Bounds { get; }

    /// <summary>What should not be cut in two: boxes and words.</summary>
    public IReadOnlyList<SKRect> Pieces { get; }

    /// <summary>The boxes of steps.</summary>
    public IReadOnlyList<SKRect> Boxes { get; }

    /// <summary>The size of its smallest letters.</summary>
    public float SmallestText => _fonts.Keys.DefaultIfEmpty(1).Min();

    /// <summary>Whether anything is seen in a part of it.</summary>
    public bool Shows(SKRect part) => _shapes.Exists(shape => shape.IsIn(part));

    /// <summary>Draws it, in its own measures.</summary>
    public void Draw(SKCanvas canvas) => _shapes.ForEach(shape => shape.Draw(canvas));

    public void Dispose()
    {
        _shapes.ForEach(shape => shape.Dispose());
        _fonts.Values.ToList().ForEach(font => font.Dispose());
    }

    private void Read(XElement element, IReadOnlyList<string> around)
    {
        string[] own = [.. Said(element, "class").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        switch (element.Name.LocalName)
        {
            case "g":
                element.Elements().ToList().ForEach(inner => Read(inner, [.. around, .. own]));
                break;
            case "text":
                _shapes.Add(Words(element, _style.Of(own, around)));
                break;
            case not ("title" or "style") when !own.Contains("paper"): // paper is white by itself
                _shapes.Add(new PictureShape.Outline(Path(element), _style.Of(own, around))
                {
                    IsBox = own.Contains("box"),
                });
                break;
        }
    }

    private static SKPath Path(XElement element)
    {
        var path = element.Name.LocalName == "path" ? SKPath.ParseSvgPathData(Said(element, "d")) : new SKPath();
        switch (element.Name.LocalName)
        {
            case "path":
                break;
            case "rect":
                var corner = Of(element, "rx");
                path.AddRoundRect(
                    SKRect.Create(Of(element, "x"), Of(element, "y"), Of(element, "width"), Of(element, "height")),
                    corner, corner);
                break;
            case "circle":
                path.AddCircle(Of(element, "cx"), Of(element, "cy"), Of(element, "r"));
                break;
            default:
                throw new NotSupportedException($"No picture of ours has an element {element.Name.LocalName}.");
        }

        if (Moved().Match(Said(element, "transform")) is { Success: true, Groups: var by })
        {
            path.Transform(SKMatrix.CreateTranslation(Number(by[1].Value), Number(by[2].Value)));
        }

        return path;
    }

    private PictureShape.Words Words(XElement element, PictureLook look)
    {
        if (!_fonts.TryGetValue(look.TextSize, out var font))
        {
            _fonts[look.TextSize] = font = new SKFont(_typeface, look.TextSize) { Subpixel = true };
        }

        var text = WrittenText.InPrint(Blanks().Replace(element.Value, " ").Trim());
        var left = Of(element, "x") - (Said(element, "text-anchor") == "middle" ? font.MeasureText(text) / 2 : 0);
        return new PictureShape.Words(text, new SKPoint(left, Of(element, "y")), font, look);
    }

    private static string Said(XElement element, string name) => element.Attribute(name)?.Value ?? "";

    private static float Of(XElement element, string name) =>
        element.Attribute(name) is { } said ? Number(said.Value) : 0;

    private static float Number(string text) => float.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^translate\((\S+) (\S+)\)$")]
    private static partial Regex Moved();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
