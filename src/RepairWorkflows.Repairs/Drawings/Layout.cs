namespace RepairWorkflows.Repairs.Drawings;

/// <summary>Gives boxes their places.</summary>
internal static class Layout
{
    /// <summary>The least room between two boxes, for arrows and what stands at them.</summary>
    public const double Gap = 36;

    private const double LeastGap = 20;

    // Elsa Studio draws boxes of up to 270 by 54, and the outcomes' names, some 90 more, to the right of them. Boxes
    // with their chips are higher than that.
    private const double WiderBy = 0.88;
    private const double HigherBy = 1.3;

    /// <summary>
    /// The places their author gave them, further apart; by layers when one has none, or when that is asked for.
    /// </summary>
    public static void Place(IReadOnlyList<StepCard> cards, IReadOnlyList<CardArrow> arrows, bool byLayers)
    {
        BackArrows.Mark(cards, arrows);
        if (cards.Count == 0)
        {
            return;
        }

        if (byLayers || cards.Any(card => card.Drawn is null))
        {
            new LayeredLayout(cards, arrows).Place();
        }
        else
        {
            foreach (var card in cards)
            {
                var (x, y) = card.Drawn!.Value;
                (card.X, card.Y) = (Math.Round(x * WiderBy), Math.Round((y * HigherBy) - (card.Height / 2)));
            }

            PushApart(cards);
        }

        MoveToOrigin(cards);
    }

    /// <summary>A place as the designer would have it: drawn from there, the picture is the same again.</summary>
    public static (double X, double Y) ForDesigner(StepCard card) =>
        (Math.Round(card.X / WiderBy), Math.Round(card.Middle / HigherBy));

    // From the top down: who would touch one that has its place moves below it.
    private static void PushApart(IReadOnlyList<StepCard> cards)
    {
        List<StepCard> placed = [];
        foreach (var card in cards.OrderBy(card => card.Y).ThenBy(card => card.X))
        {
            while (placed.FirstOrDefault(other => other.IsNear(card, LeastGap)) is { } near)
            {
                card.Y = near.Bottom + LeastGap;
            }

            placed.Add(card);
        }
    }

    private static void MoveToOrigin(IReadOnlyList<StepCard> cards)
    {
        var (left, top) = (cards.Min(card => card.X), cards.Min(card => card.Y));
        foreach (var card in cards)
        {
            // On the grid of the arrows.
            card.X = ArrowGrid.Snap(card.X - left);
            card.Y = ArrowGrid.Snap(card.Middle - top) - (card.Height / 2);
        }
    }
}
