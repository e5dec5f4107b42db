namespace RepairWorkflows.Repairs.Drawings;

/// <summary>Writes the boxes of a flowchart.</summary>
/// <param name="svg">Takes them.</param>
/// <param name="arrows">Those of the flowchart: where none leaves, a branch ends.</param>
/// <param name="passage">Which way an instance went; null for none.</param>
internal sealed class StepBoxes(SvgText svg, IReadOnlyList<CardArrow> arrows, PassageMarks? passage)
{
    /// <summary>Writes one.</summary>
    public void Write(StepCard card)
    {
        var isMark = card.Kind == CardKind.Mark;
        svg.Open("g", ("class", $"step {KindWord(card.Kind)}{passage?.ClassOf(card)}"), ("data-step", card.Id))
            .Add(
                "rect", ("class", "box"), ("x", card.X), ("y", card.Y), ("width", card.Width), ("height", card.Height),
                ("rx", isMark ? card.Height / 2 : card.Kind == CardKind.Notice ? 16 : 8d));
        if (card.Kind == CardKind.Inside)
        {
            svg.Add(
                "rect", ("class", "box"), ("x", card.X + 4), ("y", card.Y + 4), ("width", card.Width - 8),
                ("height", card.Height - 8), ("rx", 5d));
        }

        if (isMark)
        {
            svg.AddText(
                "text", card.Lines[0], ("class", "name"), ("text-anchor", "middle"),
                ("x", card.X + (card.Width / 2)), ("y", card.Middle + 5));
        }
        else
        {
            svg.Add(
                "path", ("class", "sign"), ("d", SvgStyle.SignOf(card.Kind)),
                ("transform", $"translate({SvgText.Number(card.X + 11)} {SvgText.Number(card.Y + 11)})"));
            WriteLines(card);
            WriteEnd(card);
        }

        svg.Close("g");
    }

    // Nothing follows: its branch is over.
    private void WriteEnd(StepCard card)
    {
        if (!arrows.Any(arrow => arrow.Source == card))
        {
            svg.Add("circle", ("class", "end"), ("cx", card.Right), ("cy", card.Middle), ("r", 4.5));
        }
    }

    private void WriteLines(StepCard card)
    {
        var (x, y) = (card.X + StepCards.Inset + StepCards.SignRoom, card.Y + StepCards.Inset + 12);
        foreach (var line in card.Lines)
        {
            WriteLine("name", line, x, y);
            y += StepCards.LineHeight;
        }

        foreach (var (text, isFirst) in card.Limits)
        {
            if (isFirst)
            {
                svg.Add(
                    "path", ("class", "limit-sign"), ("d", SvgStyle.Limit),
                    ("transform", $"translate({SvgText.Number(x)} {SvgText.Number(y - 10)})"));
            }

            WriteLine("limit", text, x + StepCards.LimitRoom, y - 1);
            y += StepCards.LineHeight;
        }

        foreach (var row in card.Clauses)
        {
            WriteLine("clause", row, x, y - 1);
            y += StepCards.LineHeight;
        }
    }

    private void WriteLine(string kind, string text, double x, double y) =>
        svg.AddText("text", text, ("class", kind), ("x", x), ("y", y));

    /// <summary>A kind as style sheets name it.</summary>
    internal static string KindWord(CardKind kind) => kind.ToString().ToLowerInvariant();
}
