using System.Globalization;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>Writes a flowchart whose places and ways are settled as SVG.</summary>
internal sealed class FlowPicture(
    IReadOnlyList<StepCard> cards, IReadOnlyList<CardArrow> arrows, CultureInfo culture, PassageMarks? passage = null)
{
    private const double Edge = 40;
    private const double Head = 84;

    private readonly SvgText _svg = new();

    private string Sheet => passage is null ? SvgStyle.Sheet : $"{SvgStyle.Sheet}\n{PassageMarks.Sheet}";

    private double PassageRoom => passage is null ? 0 : PassageMarks.LegendHeight;

    /// <summary>The picture.</summary>
    /// <param name="title">What stands above it.</param>
    /// <param name="byline">What stands below that.</param>
    public string Write(string title, string byline)
    {
        var points = arrows.SelectMany(arrow => arrow.Way).ToList();
        var left = Math.Min(0, points.Select(point => point.X).DefaultIfEmpty(0).Min()) - Edge;
        var top = Math.Min(0, points.Select(point => point.Y).DefaultIfEmpty(0).Min()) - Edge - Head;
        var right = cards.Select(card => card.Right).Concat(points.Select(point => point.X)).Max() + Edge;
        var bottom = cards.Select(card => card.Bottom).Concat(points.Select(point => point.Y)).Max() + Edge + 40
            + PassageRoom;
        right = Math.Max(right, left + (2 * Edge) + Math.Max(TextWidth.Of(title, 22), PictureLegend.Width(culture)));
        _svg.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("width", right - left), ("height", bottom - top),
            ("viewBox", string.Join(' ', new[] { left, top, right - left, bottom - top }.Select(SvgText.Number))),
            ("role", "img"), ("aria-label", title), ("lang", culture.TwoLetterISOLanguageName));
        _svg.AddText("title", title).Open("style");
        foreach (var line in Sheet.Split('\n'))
        {
            _svg.AddRaw(line);
        }

        _svg.Close("style")
            .Add("rect", ("class", "paper"), ("x", left), ("y", top), ("width", right - left), ("height", bottom - top))
            .AddText("text", title, ("class", "heading"), ("x", left + Edge), ("y", top + 46))
            .AddText("text", byline, ("class", "byline"), ("x", left + Edge), ("y", top + 68));
        WriteFlow();
        new PictureLegend(_svg, culture).Write(left + Edge, bottom - 30 - PassageRoom);
        passage?.WriteLegend(_svg, left + Edge, bottom - 30);
        return $"{_svg.Close("svg")}";
    }

    private void WriteFlow()
    {
        arrows.OrderBy(arrow => passage?.IsTaken(arrow) == true).ToList().ForEach(Write);
        var boxes = new StepBoxes(_svg, arrows, passage);
        cards.ToList().ForEach(boxes.Write);
        arrows.DistinctBy(arrow => (arrow.Source, arrow.Outcome)).ToList().ForEach(WriteLabel);
        cards.ToList().ForEach(card => passage?.Write(_svg, card));
    }

    private void Write(CardArrow arrow)
    {
        var (endX, endY) = arrow.Way[^1];
        _svg.Open(
                "g", ("class", Class(arrow)), ("data-from", arrow.Source.Id), ("data-outcome", arrow.Outcome),
                ("data-to", arrow.Target.Id))
            .Add("path", ("class", "way"), ("d", ArrowPath.Of([.. arrow.Way.SkipLast(1), (endX - 6, endY)])))
            .Add("path", ("class", "head"), ("d", ArrowPath.Head(endX, endY)))
            .Close("g");
    }

    private void WriteLabel(CardArrow arrow)
    {
        if (arrow.Label.Length > 0)
        {
            var (x, y) = arrow.Way[0];
            _svg.Open("g", ("class", Class(arrow)))
                .AddText("text", arrow.Label, ("class", "outcome"), ("x", x + 6), ("y", y - 4)).Close("g");
        }
    }

    private string Class(CardArrow arrow) =>
        $"arrow{(arrow.LeadsBack ? " back" : "")}{(arrow.IsMeanwhile ? " meanwhile" : "")}{passage?.ClassOf(arrow)}";
}
