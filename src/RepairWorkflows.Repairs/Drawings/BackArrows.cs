namespace RepairWorkflows.Repairs.Drawings;

/// <summary>
/// Finds the arrows that lead back: into the step by which a circle is entered, and whatever else closes one, followed
/// in drawn order.
/// </summary>
internal sealed class BackArrows
{
    private readonly IReadOnlyList<StepCard> _cards;
    private readonly ILookup<StepCard, StepCard> _next;
    private readonly ILookup<StepCard, StepCard> _before;
    private readonly Dictionary<StepCard, int> _circles = [];
    private readonly HashSet<(StepCard, StepCard)> _back = [];

    private BackArrows(IReadOnlyList<StepCard> cards, IReadOnlyList<CardArrow> arrows)
    {
        _cards = cards;
        var pairs = arrows.Select(arrow => (From: arrow.Source, To: arrow.Target)).Distinct().ToList();
        _next = pairs.ToLookup(pair => pair.From, pair => pair.To);
        _before = pairs.ToLookup(pair => pair.To, pair => pair.From);
        FindCircles();
        _back.UnionWith(pairs.Where(pair => pair.From == pair.To
            || (_circles[pair.From] == _circles[pair.To] && IsEntry(pair.To))));
        FindRest();
    }

    /// <summary>Marks those that do.</summary>
    public static void Mark(IReadOnlyList<StepCard> cards, IReadOnlyList<CardArrow> arrows)
    {
        var found = new BackArrows(cards, arrows);
        foreach (var arrow in arrows)
        {
            arrow.LeadsBack = found._back.Contains((arrow.Source, arrow.Target));
        }
    }

    private bool IsEntry(StepCard card) => _before[card].Any(from => _circles[from] != _circles[card]);

    // Kosaraju: in the order in which all behind a step is done, what leads to the last one belongs together.
    private void FindCircles()
    {
        var seen = new HashSet<StepCard>();
        List<StepCard> done = [];
        foreach (var card in _cards)
        {
            Walk(card, _next, seen, done);
        }

        var placed = new HashSet<StepCard>();
        foreach (var (number, card) in Enumerable.Reverse(done).Index())
        {
            List<StepCard> together = [];
            Walk(card, _before, placed, together);
            together.ForEach(member => _circles[member] = number);
        }
    }

    private static void Walk(
        StepCard start, ILookup<StepCard, StepCard> next, HashSet<StepCard> seen, List<StepCard> done)
    {
        if (!seen.Add(start))
        {
            return;
        }

        var open = new Stack<(StepCard Card, Queue<StepCard> Next)>([(start, new Queue<StepCard>(next[start]))]);
        while (open.TryPeek(out var at))
        {
            if (!at.Next.TryDequeue(out var target))
            {
                done.Add(open.Pop().Card);
            }
            else if (seen.Add(target))
            {
                open.Push((target, new Queue<StepCard>(next[target])));
            }
        }
    }

    // Beginnings first; an arrow to a step that is still under way closes a circle.
    private void FindRest()
    {
        HashSet<StepCard> seen = [];
        HashSet<StepCard> onWay = [];
        foreach (var start in _cards.OrderBy(card => _before[card].Any()).Where(card => !seen.Contains(card)))
        {
            var open = new Stack<(StepCard Card, Queue<StepCard> Next)>([Enter(start)]);
            while (open.TryPeek(out var at))
            {
                if (!at.Next.TryDequeue(out var target))
                {
                    onWay.Remove(open.Pop().Card);
                }
                else if (onWay.Contains(target))
                {
                    _back.Add((at.Card, target));
                }
                else if (!seen.Contains(target))
                {
                    open.Push(Enter(target));
                }
            }
        }

        (StepCard, Queue<StepCard>) Enter(StepCard card)
        {
            seen.Add(card);
            onWay.Add(card);
            return (card, new Queue<StepCard>(_next[card].Where(target => !_back.Contains((card, target)))));
        }
    }
}
