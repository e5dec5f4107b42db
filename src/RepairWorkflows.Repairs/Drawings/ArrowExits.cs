namespace RepairWorkflows.Repairs.Drawings;

/// <summary>Where arrows leave their boxes: one place an outcome, the usual one in the middle.</summary>
internal static class ArrowExits
{
    /// <summary>How far apart two of them are: a line of text.</summary>
    private const double Apart = 2 * ArrowGrid.Pitch;

    /// <summary>A box high enough for all of them.</summary>
    public static StepCard Room(StepCard card, int outcomes) =>
        card with { Height = Math.Max(card.Height, (outcomes + 1) * Apart) };

    /// <summary>How high each is, and how far to the right its arrows go before they turn: past its words.</summary>
    public static Dictionary<(string Step, string Outcome), (double Turn, double Y)> Of(IReadOnlyList<CardArrow> arrows)
    {
        Dictionary<(string Step, string Outcome), (double Turn, double Y)> exits = [];
        foreach (var leaving in arrows.GroupBy(arrow => arrow.Source))
        {
            var outcomes = leaving.GroupBy(arrow => arrow.Outcome)
                .OrderBy(same => same.Average(arrow => Height(arrow))).ThenBy(same => same.Key, StringComparer.Ordinal)
                .ToList();
            var first = First(leaving.Key, outcomes);
            foreach (var (at, same) in outcomes.Index())
            {
                var words = TextWidth.Of(same.First().Label, StepCards.ChipSize);
                exits[(leaving.Key.Id, same.Key)] =
                    (ArrowGrid.Snap(leaving.Key.Right + Math.Max(20, words + 16)), first + (at * Apart));
            }
        }

        return exits;
    }

    // That which has its target straight ahead lies in the middle, if all others then still find room.
    private static double First(StepCard card, List<IGrouping<string, CardArrow>> outcomes)
    {
        var straight = outcomes.FindIndex(same => same.Any(arrow => arrow.Target.Middle == card.Middle));
        var first = ArrowGrid.Snap(card.Middle - (Math.Max(straight, 0) * Apart));
        var room = (outcomes.Count - 1) * Apart;
        return straight >= 0 && first > card.Y && first + room < card.Bottom
            ? first
            : ArrowGrid.Snap(card.Middle - (room / 2));
    }

    // What leads back goes round below, whatever lies in between.
    private static double Height(CardArrow arrow) =>
        arrow.LeadsBack ? arrow.Target.Middle + 400 : arrow.Target.Middle;
}
