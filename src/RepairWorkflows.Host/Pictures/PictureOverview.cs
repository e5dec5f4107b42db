using SkiaSharp;

namespace RepairWorkflows.Host.Pictures;

/// <summary>The whole of a picture, tiny, with the part that lies on a page.</summary>
internal sealed class PictureOverview
{
    private readonly PaperPicture _picture;
    private readonly PictureTiling _tiling;
    private readonly float _scale;

    /// <summary>Puts it at the left of <paramref name="room"/>.</summary>
    public PictureOverview(PaperPicture picture, PictureTiling tiling, SKRect room)
    {
        (_picture, _tiling) = (picture, tiling);
        var whole = picture.Bounds;
        _scale = Math.Min(room.Width / whole.Width, room.Height / whole.Height);
        Place = SKRect.Create(room.Left, room.Top, whole.Width * _scale, whole.Height * _scale);
    }

    /// <summary>Where it is.</summary>
    public SKRect Place { get; }

    /// <summary>Draws it, with that part in colour.</summary>
    public void Draw(SKCanvas canvas, int row, int column)
    {
        using var shade = new SKPaint { Color = SKColor.Parse("#ffe2a8") };
        canvas.DrawRect(Placed(_tiling.At(row, column)), shade);
        using var boxes = new SKPath();
        _picture.Boxes.ToList().ForEach(box => boxes.AddRect(Placed(box)));
        using var ink = new SKPaint { Color = PrintPen.Pale };
        canvas.DrawPath(boxes, ink);
        foreach (var x in _tiling.Columns.Select(at => Placed(new SKRect(at, 0, at, 0)).Left))
        {
            PrintPen.Line(canvas, new SKPoint(x, Place.Top), new SKPoint(x, Place.Bottom), 0.5f);
        }

        foreach (var y in _tiling.Rows.Select(at => Placed(new SKRect(0, at, 0, at)).Top))
        {
            PrintPen.Line(canvas, new SKPoint(Place.Left, y), new SKPoint(Place.Right, y), 0.5f);
        }
    }

    private SKRect Placed(SKRect part) => new(
        Place.Left + ((part.Left - _picture.Bounds.Left) * _scale),
        Place.Top + ((part.Top - _picture.Bounds.Top) * _scale),
        Place.Left + ((part.Right - _picture.Bounds.Left) * _scale),
        Place.Top + ((part.Bottom - _picture.Bounds.Top) * _scale));
}
