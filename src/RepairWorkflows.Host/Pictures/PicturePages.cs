using Microsoft.Extensions.Localization;
using RepairWorkflows.Host.Language;
using SkiaSharp;

namespace RepairWorkflows.Host.Pictures;

/// <summary>The pages of one picture.</summary>
/// <param name="picture">The picture.</param>
/// <param name="pen">Writes what stands around it.</param>
/// <param name="texts">In which words.</param>
/// <param name="firstPage">The number of its first page.</param>
internal sealed class PicturePages(
    PaperPicture picture, PrintPen pen, IStringLocalizer<HostTexts> texts, int firstPage)
{
    private const float Small = 7;

    private readonly PictureTiling _tiling = PictureTiling.Of(picture);

    private int Columns => _tiling.Columns.Count - 1;

    private int Rows => _tiling.Rows.Count - 1;

    /// <summary>The pages, row by row.</summary>
    public IReadOnlyList<PrintedPage> All() => _tiling.IsWhole
        ? [new PrintedPage(_tiling.Sheet, Whole)]
        : [.. _tiling.Parts.Select(part => new PrintedPage(
            _tiling.Sheet, canvas => Part(canvas, part.Row, part.Column)))];

    private void Whole(SKCanvas canvas)
    {
        var content = _tiling.Content;
        Put(canvas, content, new SKPoint(
            content.MidX - (picture.Bounds.MidX * _tiling.Scale),
            content.Top - (picture.Bounds.Top * _tiling.Scale)));
    }

    private void Part(SKCanvas canvas, int row, int column)
    {
        var (scale, content) = (_tiling.Scale, _tiling.Content);
        var part = _tiling.At(row, column);
        var beyond = new SKPoint(column > 0 ? PictureTiling.Overlap : 0, row > 0 ? PictureTiling.Overlap : 0);
        var origin = new SKPoint(
            content.Left + beyond.X - (part.Left * scale), content.Top + beyond.Y - (part.Top * scale));
        var cut = new SKRect(
            origin.X + (part.Left * scale), origin.Y + (part.Top * scale),
            origin.X + (part.Right * scale), origin.Y + (part.Bottom * scale));
        var shown = SKRect.Inflate(cut, PictureTiling.Overlap, PictureTiling.Overlap);
        shown.Intersect(content);
        Put(canvas, shown, origin);
        Marks(canvas, cut, row, column);
        Overview(canvas, row, column);
    }

    private void Put(SKCanvas canvas, SKRect shown, SKPoint origin)
    {
        canvas.Save();
        canvas.ClipRect(shown);
        canvas.Translate(origin);
        canvas.Scale(_tiling.Scale);
        picture.Draw(canvas);
        canvas.Restore();
    }

    // Where it goes on, with the page that it goes on on.
    private void Marks(SKCanvas canvas, SKRect cut, int row, int column)
    {
        var (before, after) = (-PictureTiling.Overlap - 3, PictureTiling.Overlap + Small + 1);
        Mark(canvas, new(cut.Left, cut.Top), new(cut.Left, cut.Bottom), before, PageAt(row, column - 1));
        Mark(canvas, new(cut.Right, cut.Top), new(cut.Right, cut.Bottom), after, PageAt(row, column + 1));
        Mark(canvas, new(cut.Left, cut.Top), new(cut.Right, cut.Top), before, PageAt(row - 1, column));
        Mark(canvas, new(cut.Left, cut.Bottom), new(cut.Right, cut.Bottom), after, PageAt(row + 1, column));
    }

    private void Mark(SKCanvas canvas, SKPoint from, SKPoint to, float beside, int? page)
    {
        if (page is null)
        {
            return;
        }

        PrintPen.Line(canvas, from, to, 0.4f, [2, 3]);
        canvas.Save();
        canvas.Translate((from.X + to.X) / 2, (from.Y + to.Y) / 2);
        if (from.X == to.X)
        {
            canvas.RotateDegrees(-90);
        }

        var at = new SKPoint(0, beside); // turned, that is beside it
        pen.Write(canvas, texts["print.goes-on", page], at, (Small, PrintPen.Pale), SKTextAlign.Center);
        canvas.Restore();
    }

    // Null where there is no such part, or nothing is seen in it.
    private int? PageAt(int row, int column) =>
        _tiling.Parts.Index().Where(part => part.Item == (row, column)).Select(part => (int?)(firstPage + part.Index))
            .FirstOrDefault();

    private void Overview(SKCanvas canvas, int row, int column)
    {
        var room = SKRect.Create(
            _tiling.Content.Left, _tiling.Content.Bottom + 11, 140,
            PictureTiling.OverviewRoom + PrintSheet.FootRoom - 11);
        var overview = new PictureOverview(picture, _tiling, room);
        overview.Draw(canvas, row, column);
        pen.Write(
            canvas, texts["print.part", row + 1, Rows, column + 1, Columns],
            new SKPoint(overview.Place.Right + 8, room.Bottom), (8, PrintPen.Ink));
    }
}
