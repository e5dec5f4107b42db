using Microsoft.Extensions.Localization;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Repairs.Drawings;
using RepairWorkflows.Repairs.Texts;
using SkiaSharp;

namespace RepairWorkflows.Host.Pictures;

/// <summary>The pages of the table of the steps in pictures: what each is, its clauses and its limits.</summary>
internal sealed class StepTable(PrintPen pen, IStringLocalizer<HostTexts> texts)
{
    private const float Inset = 4;

    /// <summary>Less than that at the end of a page is not worth a beginning.</summary>
    private const float LeastRoom = 110;

    private static readonly PrintSheet Sheet = new(IsLandscape: false);
    private static readonly float[] Shares = [0.27f, 0.13f, 0.36f, 0.24f];
    private static readonly string[] Heads = ["print.step", "print.kind", "print.clauses", "print.limits"];

    private readonly List<List<Action<SKCanvas>>> _pages = [];
    private float _y = Sheet.Content.Bottom;

    private static float Left => Sheet.Content.Left;

    private static float Right => Sheet.Content.Right;

    private float Room => Sheet.Content.Bottom - _y;

    /// <summary>The pages.</summary>
    public IReadOnlyList<PrintedPage> All(IReadOnlyList<PicturedSteps> flowcharts)
    {
        foreach (var flowchart in flowcharts)
        {
            if (Room < LeastRoom)
            {
                Begin();
            }

            Title(flowchart.Title);
            Head();
            flowchart.Steps.ToList().ForEach(step => Put(RowOf(step)));
            _y += 18;
        }

        return
        [
            .. _pages.Select(page => new PrintedPage(Sheet, canvas => page.ForEach(part => part(canvas)))),
        ];
    }

    private void Begin()
    {
        _pages.Add([]);
        _y = Sheet.Content.Top;
    }

    private void Title(string title)
    {
        foreach (var (text, size, colour) in new[]
            {
                (texts["print.steps-of", title].Value, 13f, PrintPen.Ink),
                (texts["print.limits-in-force"].Value, 8f, PrintPen.Pale),
            })
        {
            foreach (var row in pen.Rows(text, size, Right - Left).Take(3))
            {
                var at = new SKPoint(Left, _y + size);
                _pages[^1].Add(canvas => pen.Write(canvas, row, at, (size, colour)));
                _y += size * 1.5f;
            }
        }
    }

    private void Head()
    {
        var (top, row) = (_y, new StepTableRow(
            [.. Heads.Index().Select(head => Cell(texts[head.Item], head.Index))], PrintPen.Pale));
        _pages[^1].Add(canvas => Draw(canvas, row, top));
        _y += row.Height;
        var line = _y;
        _pages[^1].Add(canvas => PrintPen.Line(canvas, new SKPoint(Left, line), new SKPoint(Right, line), 0.8f));
    }

    // A row stays together unless it is longer than a page.
    private void Put(StepTableRow row)
    {
        for (var rest = row; rest.Height > 0;)
        {
            if (rest.Height > Room && (rest.IsShort || Room < LeastRoom))
            {
                Begin();
                Head();
            }

            var part = rest.FirstOf(Room);
            var top = _y;
            _pages[^1].Add(canvas => Draw(canvas, part, top));
            _y += part.Height;
            rest = rest.After(part);
        }

        var line = _y;
        _pages[^1].Add(canvas => PrintPen.Line(canvas, new SKPoint(Left, line), new SKPoint(Right, line), 0.25f));
    }

    private void Draw(SKCanvas canvas, StepTableRow row, float top)
    {
        var left = Left;
        foreach (var (column, lines) in row.Cells.Index())
        {
            foreach (var (at, line) in lines.Index())
            {
                var place = new SKPoint(left + Inset, top + StepTableRow.Inset + ((at + 0.75f) * StepTableRow.Line));
                pen.Write(canvas, line, place, (StepTableRow.Text, row.Colour));
            }

            left += Shares[column] * (Right - Left);
        }
    }

    private StepTableRow RowOf(PicturedStep step) => new(
    [
        Cell(step.Name, 0),
        Cell(step.Kind, 1),
        [.. step.Clauses.SelectMany(clause => Cell(
            RepairTexts.Find($"clause.{clause}") is { } says ? $"{clause} · {says}" : clause, 2))],
        [.. step.Limits.SelectMany(limit => Cell(limit, 3))],
    ], PrintPen.Ink);

    private IReadOnlyList<string> Cell(string text, int column) =>
        pen.Rows(text, StepTableRow.Text, (Shares[column] * (Right - Left)) - (2 * Inset));
}
