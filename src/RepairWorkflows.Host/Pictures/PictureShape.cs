using SkiaSharp;

namespace RepairWorkflows.Host.Pictures;

/// <summary>A line, an area or a text of a picture.</summary>
internal abstract record PictureShape(PictureLook Look) : IDisposable
{
    /// <summary>Whether it is the box of a step.</summary>
    public bool IsBox { get; init; }

    /// <summary>The room it takes.</summary>
    public abstract SKRect Bounds { get; }

    /// <summary>Whether anything of it is seen in a part of the picture.</summary>
    public abstract bool IsIn(SKRect part);

    /// <summary>Draws it.</summary>
    public abstract void Draw(SKCanvas canvas);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>A line or an area.</summary>
    public sealed record Outline(SKPath Path, PictureLook Look) : PictureShape(Look)
    {
        // A way that goes round a part is not in it. Ways run along or across.
        private readonly SKRect[] _stretches =
        [
            .. Path.Points.Zip(Path.Points.Skip(1)).Select(stretch => new SKRect(
                Math.Min(stretch.First.X, stretch.Second.X), Math.Min(stretch.First.Y, stretch.Second.Y),
                Math.Max(stretch.First.X, stretch.Second.X), Math.Max(stretch.First.Y, stretch.Second.Y))),
        ];

        /// <inheritdoc/>
        public override SKRect Bounds => Path.Bounds;

        /// <inheritdoc/>
        public override bool IsIn(SKRect part) => _stretches.Any(part.IntersectsWithInclusive);

        /// <inheritdoc/>
        public override void Draw(SKCanvas canvas)
        {
            if (Look.Fill is { } fill)
            {
                using var area = new SKPaint { Color = fill, IsAntialias = true };
                canvas.DrawPath(Path, area);
            }

            if (Look.Stroke is { } stroke)
            {
                using var dashes = Look.Dashes is { } lengths ? SKPathEffect.CreateDash(lengths, 0) : null;
                using var line = Line(stroke, Look.StrokeWidth);
                line.PathEffect = dashes;
                line.StrokeCap = Look.HasRoundEnds ? SKStrokeCap.Round : SKStrokeCap.Butt;
                line.StrokeJoin = Look.HasRoundEnds ? SKStrokeJoin.Round : SKStrokeJoin.Miter;
                canvas.DrawPath(Path, line);
            }
        }

        /// <inheritdoc/>
        public override void Dispose() => Path.Dispose();
    }

    /// <summary>A line of text.</summary>
    public sealed record Words(string Text, SKPoint At, SKFont Font, PictureLook Look) : PictureShape(Look)
    {
        /// <inheritdoc/>
        public override SKRect Bounds =>
            new(At.X, At.Y - Font.Size, At.X + Font.MeasureText(Text), At.Y + (Font.Size / 3));

        /// <inheritdoc/>
        public override bool IsIn(SKRect part) => Bounds.IntersectsWith(part);

        /// <inheritdoc/>
        public override void Draw(SKCanvas canvas)
        {
            if (Look.Stroke is { } stroke)
            {
                // As an outline: as text it would be there twice for who copies it.
                using var outline = Font.GetTextPath(Text, At);
                using var line = Line(stroke, Look.StrokeWidth);
                canvas.DrawPath(outline, line);
            }

            using var ink = new SKPaint { Color = Look.Fill ?? SKColors.Black, IsAntialias = true };
            WrittenText.Draw(canvas, Text, At, Font, ink);
        }

        /// <inheritdoc/>
        public override void Dispose()
        {
            // The font is that of others too.
        }
    }

    private static SKPaint Line(SKColor colour, float width) =>
        new() { Color = colour, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = width };
}
