namespace RepairWorkflows.Repairs.Drawings;

/// <summary>
/// Finds the ways of arrows: along the grid, round the boxes, with few corners, and not on top of each other. Arrows of
/// one outcome begin as one, and arrows to one box may end as one.
/// </summary>
internal sealed class ArrowRouter(IReadOnlyList<StepCard> cards, IReadOnlyList<CardArrow> arrows)
{
    /// <summary>With more boxes nobody could follow arrows anyway, and finding their ways takes long.</summary>
    private const int MostBoxes = 400;

    /// <summary>Some seconds' worth: what we ship takes a fifth at most, a tangle could take any time.</summary>
    private const int MostLooks = 5_000_000;

    private const int Corner = 12;

    private int _looks;

    private readonly ArrowGrid _grid = new(cards.Count > MostBoxes ? [cards[0]] : cards);

    /// <summary>Settles all ways, the shortest first.</summary>
    public void Route()
    {
        var sources = arrows.Select(arrow => (arrow.Source.Id, arrow.Outcome)).Distinct().ToList();
        var exits = ArrowExits.Of(arrows);
        foreach (var arrow in arrows.Where(arrow => arrow.Label.Length > 0 && cards.Count <= MostBoxes))
        {
            var (turn, y) = exits[(arrow.Source.Id, arrow.Outcome)];
            _grid.Write(arrow.Source.Right, turn, y);
        }

        foreach (var (arrow, _) in arrows.Select((arrow, at) => (arrow, at))
            .OrderBy(one => Math.Abs(one.arrow.Target.X - one.arrow.Source.Right)
                + Math.Abs(one.arrow.Target.Middle - one.arrow.Source.Middle))
            .ThenBy(one => one.at))
        {
            var key = (sources.IndexOf((arrow.Source.Id, arrow.Outcome)), IndexOf(arrow.Target));
            var exit = exits[(arrow.Source.Id, arrow.Outcome)];
            exit.Turn = cards.Count > MostBoxes ? exit.Turn
                : _grid.Before(exit.Turn, exit.Y, arrow.Source.Right + (2 * ArrowGrid.Pitch));
            var entry = (X: arrow.Target.X - (2 * ArrowGrid.Pitch), Y: ArrowGrid.Snap(arrow.Target.Middle));
            IEnumerable<(double X, double Y)> way = cards.Count > MostBoxes
                ? [(exit.Turn, exit.Y), entry]
                : Find(_grid.At(exit.Turn, exit.Y), _grid.At(entry.X, entry.Y), key).Select(_grid.PointAt);
            arrow.Way = Corners([(arrow.Source.Right, exit.Y), .. way, (arrow.Target.X, entry.Y)]);
        }
    }

    private int IndexOf(StepCard card) => cards.Index().First(one => one.Item == card).Index;

    // A*: over crossings and directions, since a corner costs.
    private List<int> Find(int from, int to, (int Source, int Target) key)
    {
        Dictionary<int, int> costs = new() { [from * 4] = 0 };
        Dictionary<int, int> before = [];
        var open = new PriorityQueue<int, (int, int)>([(from * 4, (0, 0))]);
        HashSet<int> closed = [];
        while (_looks < MostLooks && open.TryDequeue(out var state, out _))
        {
            _looks++;
            if (!closed.Add(state))
            {
                continue;
            }

            if (state / 4 == to && state % 4 == 0)
            {
                return Taken(state, before, key);
            }

            foreach (var (next, cost) in Steps(state, to, key))
            {
                var sum = costs[state] + cost;
                if (!costs.TryGetValue(next, out var known) || sum < known)
                {
                    (costs[next], before[next]) = (sum, state);
                    open.Enqueue(next, (sum + Distance(next / 4, to), next));
                }
            }
        }

        return [from, to]; // walled in, or too much to look at: straight through
    }

    private IEnumerable<(int State, int Cost)> Steps(int state, int to, (int Source, int Target) key)
    {
        var (cell, direction) = (state / 4, state % 4);
        for (var turned = 0; turned < 4; turned++)
        {
            var next = _grid.Next(cell, turned);
            if (turned == (direction + 2) % 4 || next < 0 || (_grid.IsTaken(next) && next != to))
            {
                continue;
            }

            yield return ((next * 4) + turned, 1 + (turned == direction ? 0 : Corner) + _grid.Cost(next, turned, key));
        }
    }

    private int Distance(int cell, int to) =>
        Math.Abs((cell % _grid.Columns) - (to % _grid.Columns))
        + Math.Abs((cell / _grid.Columns) - (to / _grid.Columns));

    private List<int> Taken(int last, Dictionary<int, int> before, (int Source, int Target) key)
    {
        List<int> states = [last];
        while (before.TryGetValue(states[^1], out var previous))
        {
            states.Add(previous);
        }

        states.Reverse();
        foreach (var state in states)
        {
            _grid.Run(state / 4, state % 4, key);
        }

        return [.. states.Select(state => state / 4)];
    }

    // Points in the middle of a straight stretch say nothing.
    private static List<(double X, double Y)> Corners(IReadOnlyList<(double X, double Y)> points)
    {
        List<(double X, double Y)> corners = [];
        foreach (var point in points)
        {
            while (corners.Count >= 2 && IsStraight(corners[^2], corners[^1], point))
            {
                corners.RemoveAt(corners.Count - 1);
            }

            if (corners.Count == 0 || corners[^1] != point)
            {
                corners.Add(point);
            }
        }

        return corners;
    }

    private static bool IsStraight((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) =>
        (a.X == b.X && b.X == c.X) || (a.Y == b.Y && b.Y == c.Y);
}
