using System.Globalization;

namespace RepairWorkflows.Repairs.Drawings;

/// <summary>Writes a flowchart whose places and ways are settled as SVG.</summary>
internal sealed class FlowPicture(
    IReadOnlyList<StepCard> cards, IReadOnlyList<CardArrow> arrows, CultureInfo culture)
{
    private const double Edge = 40;
    private const double Head = 84;

    private readonly SvgText _svg = new();

    /// <summary>The picture.</summary>
    /// <param name="title">What stands above it.</param>
    /// <param name="byline">What stands below that.</param>
    public string Write(string title, string byline)
    {
        var points = arrows.SelectMany(arrow => arrow.Way).ToList();
        var left = Math.Min(0, points.Select(point => point.X).DefaultIfEmpty(0).Min()) - Edge;
        var top = Math.Min(0, points.Select(point => point.Y).DefaultIfEmpty(0).Min()) - Edge - Head;
        var right = cards.Select(card => card.Right).Concat(points.Select(point => point.X)).Max() + Edge;
        var bottom = cards.Select(card => card.Bottom).Concat(points.Select(point => point.Y)).Max() + Edge + 40;
        right = Math.Max(right, left + (2 * Edge) + Math.Max(TextWidth.Of(title, 22), PictureLegend.Width(culture)));
        _svg.Open(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("width", right - left), ("height", bottom - top),
            ("viewBox", string.Join(' ', new[] { left, top, right - left, bottom - top }.Select(SvgText.Number))),
            ("role", "img"), ("aria-label", title), ("lang", culture.TwoLetterISOLanguageName));
        _svg.AddText("title", title).Open("style");
        foreach (var line in SvgStyle.Sheet.Split('\n'))
        {
            _svg.AddRaw(line);
        }

        _svg.Close("style")
            .Add("rect", ("class", "paper"), ("x", left), ("y", top), ("width", right - left), ("height", bottom - top))
            .AddText("text", title, ("class", "heading"), ("x", left + Edge), ("y", top + 46))
            .AddText("text", byline, ("class", "byline"), ("x", left + Edge), ("y", top + 68));
        arrows.ToList().ForEach(Write);
        cards.ToList().ForEach(Write);
        arrows.DistinctBy(arrow => (arrow.Source, arrow.Outcome)).ToList().ForEach(WriteLabel);
        new PictureLegend(_svg, culture).Write(left + Edge, bottom - 30);
        return $"{_svg.Close("svg")}";
    }

    private void Write(StepCard card)
    {
        var isMark = card.Kind == CardKind.Mark;
        var step = KindWord(card.Kind);
        _svg.Open("g", ("class", $"step {step}"), ("data-step", card.Id))
            .Add(
                "rect", ("class", "box"), ("x", card.X), ("y", card.Y), ("width", card.Width), ("height", card.Height),
                ("rx", isMark ? card.Height / 2 : card.Kind == CardKind.Notice ? 16 : 8d));
        if (card.Kind == CardKind.Inside)
        {
            _svg.Add(
                "rect", ("class", "box"), ("x", card.X + 4), ("y", card.Y + 4), ("width", card.Width - 8),
                ("height", card.Height - 8), ("rx", 5d));
        }

        if (isMark)
        {
            _svg.AddText(
                "text", card.Lines[0], ("class", "name"), ("text-anchor", "middle"),
                ("x", card.X + (card.Width / 2)), ("y", card.Middle + 5));
        }
        else
        {
            _svg.Add(
                "path", ("class", "sign"), ("d", SvgStyle.SignOf(card.Kind)),
                ("transform", $"translate({SvgText.Number(card.X + 11)} {SvgText.Number(card.Y + 11)})"));
            WriteLines(card);
            WriteEnd(card);
        }

        _svg.Close("g");
    }

    // Nothing follows: its branch is over.
    private void WriteEnd(StepCard card)
    {
        if (!arrows.Any(arrow => arrow.Source == card))
        {
            _svg.Add("circle", ("class", "end"), ("cx", card.Right), ("cy", card.Middle), ("r", 4.5));
        }
    }

    private void WriteLines(StepCard card)
    {
        var (x, y) = (card.X + StepCards.Inset + StepCards.SignRoom, card.Y + StepCards.Inset + 12);
        foreach (var (text, kind) in card.Lines.Select(line => (line, "name"))
            .Concat(card.Limits.Select(limit => (limit, "limit"))).Concat(card.Clauses.Select(row => (row, "clause"))))
        {
            var baseline = kind == "name" ? y : y - 1;
            if (kind == "limit")
            {
                _svg.Add(
                    "path", ("class", "limit-sign"), ("d", SvgStyle.Limit),
                    ("transform", $"translate({SvgText.Number(x)} {SvgText.Number(baseline - 9)})"));
            }

            var left = kind == "limit" ? x + StepCards.LimitRoom : x;
            _svg.AddText("text", text, ("class", kind), ("x", left), ("y", baseline));
            y += StepCards.LineHeight;
        }
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

    private static string Class(CardArrow arrow) =>
        $"arrow{(arrow.LeadsBack ? " back" : "")}{(arrow.IsMeanwhile ? " meanwhile" : "")}";

    /// <summary>A kind as style sheets name it.</summary>
    internal static string KindWord(CardKind kind) => kind.ToString().ToLowerInvariant();
}
