namespace RepairWorkflows.Host.Pictures;

/// <summary>Finds where a picture is cut in one direction, so that few pieces are cut in two.</summary>
internal sealed class PictureCuts
{
    /// <summary>How far beside a piece it is cut.</summary>
    private const float Beside = 3;

    /// <summary>How much of a page may stay empty for that.</summary>
    private const float EarlierBy = 0.4f;

    private readonly float[] _begins;
    private readonly float[] _ends;
    private readonly float[] _places;

    /// <param name="pieces">Where each piece begins and ends.</param>
    public PictureCuts(IReadOnlyList<(float From, float To)> pieces)
    {
        _begins = [.. pieces.Select(piece => piece.From).Order()];
        _ends = [.. pieces.Select(piece => piece.To).Order()];
        _places = [.. _begins.Select(at => at - Beside).Concat(_ends.Select(at => at + Beside)).Distinct().Order()];
    }

    /// <summary>
    /// Where parts begin, and where the last one ends: as late as the room allows, unless a little earlier less is cut.
    /// </summary>
    /// <param name="from">Where the picture begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="room">The room of a page.</param>
    /// <param name="overlap">How far a part goes on beyond a cut, on the same page.</param>
    public IReadOnlyList<float> Between(float from, float to, float room, float overlap)
    {
        List<float> cuts = [from];
        while (to - cuts[^1] > room - (cuts.Count > 1 ? overlap : 0))
        {
            var latest = cuts[^1] + room - (cuts.Count > 1 ? 2 * overlap : overlap);
            var earliest = latest - (room * EarlierBy);
            cuts.Add(_places.Skip(Before(_places, earliest)).TakeWhile(at => at < latest).Append(latest)
                .OrderBy(CutAt).ThenByDescending(at => at).First());
        }

        return [.. cuts, to];
    }

    /// <summary>How many pieces are cut by these.</summary>
    public int CutBy(IReadOnlyList<float> cuts) => cuts.Sum(CutAt);

    // Those that have begun before, and have not ended.
    private int CutAt(float at) => Before(_begins, at) - Before(_ends, at);

    private static int Before(float[] sorted, float at)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
