namespace RepairWorkflows.Repairs.Drawings;

/// <summary>
/// The lines that arrows run along: a grid over the picture, with the room that boxes take, and who runs where already.
/// </summary>
internal sealed class ArrowGrid
{
    /// <summary>Between two lines.</summary>
    public const int Pitch = 10;

    // Around all boxes, for arrows that go round outside.
    private const int Margin = 12;

    private readonly bool[] _taken;
    private readonly bool[] _words;
    private readonly (int Source, int Target)?[][] _runs;

    /// <summary>Lays it over boxes whose places are settled.</summary>
    public ArrowGrid(IReadOnlyList<StepCard> cards)
    {
        Columns = (int)(cards.Max(card => card.Right) / Pitch) + (2 * Margin) + 1;
        Rows = (int)(cards.Max(card => card.Bottom) / Pitch) + (2 * Margin) + 1;
        (_taken, _words) = (new bool[Columns * Rows], new bool[Columns * Rows]);
        _runs = [new (int, int)?[Columns * Rows], new (int, int)?[Columns * Rows]];
        foreach (var card in cards)
        {
            Take(card);
        }
    }

    public int Columns { get; }

    public int Rows { get; }

    /// <summary>The next line of the grid.</summary>
    public static double Snap(double place) => Math.Round(place / Pitch) * Pitch;

    /// <summary>The crossing at a point.</summary>
    public int At(double x, double y) => ((Row(y) + Margin) * Columns) + Row(x) + Margin;

    /// <summary>Where a crossing is.</summary>
    public (double X, double Y) PointAt(int cell) =>
        (((cell % Columns) - Margin) * Pitch, ((cell / Columns) - Margin) * Pitch);

    /// <summary>The crossing next to another one; -1 outside.</summary>
    /// <param name="cell">The crossing.</param>
    /// <param name="direction">0 right, 1 down, 2 left, 3 up.</param>
    public int Next(int cell, int direction)
    {
        var (column, row) = (cell % Columns, cell / Columns);
        return direction switch
        {
            0 => column + 1 < Columns ? cell + 1 : -1,
            1 => row + 1 < Rows ? cell + Columns : -1,
            2 => column > 0 ? cell - 1 : -1,
            _ => row > 0 ? cell - Columns : -1,
        };
    }

    public bool IsTaken(int cell) => _taken[cell];

    /// <summary>What it costs to run over a crossing beside, along or across those that run there already.</summary>
    /// <param name="cell">The crossing.</param>
    /// <param name="direction">In which direction.</param>
    /// <param name="arrow">Which arrow; those of one beginning, and those to one end, run together.</param>
    public int Cost(int cell, int direction, (int Source, int Target) arrow) =>
        (IsOther(_runs[direction % 2][cell], arrow) ? 40 : 0)
        + (IsOther(_runs[1 - (direction % 2)][cell], arrow) ? 4 : 0)
        + (_words[cell] ? 15 : 0);

    /// <summary>How far right an arrow can go before it turns: less than it wants where a box is in the way.</summary>
    public double Before(double turn, double y, double least)
    {
        while (turn > least && IsTaken(At(turn, y)))
        {
            turn -= Pitch;
        }

        return turn;
    }

    /// <summary>Words stand above a line: who can goes round them.</summary>
    public void Write(double from, double to, double y)
    {
        for (var x = from + Pitch; x < to; x += Pitch)
        {
            _words[At(x, y)] = _words[At(x, y - Pitch)] = true;
        }
    }

    /// <summary>An arrow runs over a crossing from now on.</summary>
    public void Run(int cell, int direction, (int Source, int Target) arrow) =>
        _runs[direction % 2][cell] ??= arrow;

    private static bool IsOther((int Source, int Target)? there, (int Source, int Target) arrow) =>
        there is { } other && other.Source != arrow.Source && other.Target != arrow.Target;

    private static int Row(double place) => (int)Math.Round(place / Pitch);

    private void Take(StepCard card)
    {
        for (var x = card.X - Pitch; x <= card.Right + Pitch; x += Pitch)
        {
            for (var y = card.Y - Pitch; y <= card.Bottom + Pitch; y += Pitch)
            {
                _taken[At(x, y)] = true;
            }
        }
    }
}
