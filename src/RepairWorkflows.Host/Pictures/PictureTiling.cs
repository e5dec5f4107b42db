using SkiaSharp;

namespace RepairWorkflows.Host.Pictures;

/// <summary>How a picture lies on paper: whole on a page while it can be read, else in parts over several.</summary>
internal sealed record PictureTiling
{
    /// <summary>The smallest letters, in points, that are read without a glass.</summary>
    public const float Readable = 5.5f;

    /// <summary>How far a part goes on beyond the cut, in points: sheets are laid over each other there.</summary>
    public const float Overlap = 10;

    /// <summary>The room below a part for the overview and its place in it, with that of the page's number.</summary>
    public const float OverviewRoom = 30;

    // Larger letters are no more use.
    private const float LargestScale = 0.8f;
    private const float LargerSteps = 0.02f;

    // With more pieces it takes long, and there are many pages in any case.
    private const int MostToTry = 1_000;

    public required PrintSheet Sheet { get; init; }

    /// <summary>Points for each unit of the picture.</summary>
    public required float Scale { get; init; }

    /// <summary>Where columns begin, and at last where the last one ends, in units of the picture.</summary>
    public required IReadOnlyList<float> Columns { get; init; }

    /// <summary>The same of rows.</summary>
    public required IReadOnlyList<float> Rows { get; init; }

    /// <summary>The parts in which anything is seen, row by row: each is a page.</summary>
    public required IReadOnlyList<(int Row, int Column)> Parts { get; init; }

    /// <summary>Whether it is not in parts.</summary>
    public bool IsWhole => (Columns.Count, Rows.Count) == (2, 2);

    /// <summary>The room for the picture, or for a part of it.</summary>
    public SKRect Content => ContentOf(Sheet, !IsWhole);

    /// <summary>The tiling with the fewest pages; of those the one that cuts fewest boxes and words.</summary>
    public static PictureTiling Of(PaperPicture picture)
    {
        var (whole, smallest) = (picture.Bounds, Readable / picture.SmallestText);
        var sheet = new PrintSheet(whole.Width > whole.Height);
        var room = ContentOf(sheet, inParts: false);
        var fitting = Math.Min(LargestScale, Math.Min(room.Width / whole.Width, room.Height / whole.Height));
        if (fitting >= smallest)
        {
            return new PictureTiling
            {
                Sheet = sheet, Scale = fitting, Columns = [whole.Left, whole.Right], Rows = [whole.Top, whole.Bottom],
                Parts = [(0, 0)],
            };
        }

        var cuts = (
            Across: new PictureCuts([.. picture.Pieces.Select(piece => (piece.Left, piece.Right))]),
            Down: new PictureCuts([.. picture.Pieces.Select(piece => (piece.Top, piece.Bottom))]));
        return Scales(smallest, picture.Pieces.Count)
            .SelectMany(scale => new[] { sheet, new PrintSheet(!sheet.IsLandscape) }.Select(
                one => InParts(picture, cuts, one, scale)))
            .OrderBy(tiling => tiling.Parts.Count)
            .ThenBy(tiling => cuts.Across.CutBy(tiling.Columns) + cuts.Down.CutBy(tiling.Rows))
            .ThenByDescending(tiling => tiling.Scale).First();
    }

    /// <summary>A part, in units of the picture.</summary>
    public SKRect At(int row, int column) => new(Columns[column], Rows[row], Columns[column + 1], Rows[row + 1]);

    private static IEnumerable<float> Scales(float smallest, int pieces) =>
        Enumerable.Range(0, pieces > MostToTry ? 1 : 1 + (int)Math.Max(0, (LargestScale - smallest) / LargerSteps))
            .Select(step => smallest + (step * LargerSteps));

    private static PictureTiling InParts(
        PaperPicture picture, (PictureCuts Across, PictureCuts Down) cuts, PrintSheet sheet, float scale)
    {
        var (whole, room) = (picture.Bounds, ContentOf(sheet, inParts: true));
        var all = new PictureTiling
        {
            Sheet = sheet, Scale = scale, Parts = [],
            Columns = cuts.Across.Between(whole.Left, whole.Right, room.Width / scale, Overlap / scale),
            Rows = cuts.Down.Between(whole.Top, whole.Bottom, room.Height / scale, Overlap / scale),
        };
        return all with
        {
            Parts =
            [
                .. from row in Enumerable.Range(0, all.Rows.Count - 1)
                   from column in Enumerable.Range(0, all.Columns.Count - 1)
                   where picture.Shows(all.At(row, column))
                   select (row, column),
            ],
        };
    }

    private static SKRect ContentOf(PrintSheet sheet, bool inParts)
    {
        var content = sheet.Content;
        content.Bottom -= inParts ? OverviewRoom : 0;
        return content;
    }
}
