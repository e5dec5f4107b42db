namespace RepairWorkflows.Repairs.Drawings;

/// <summary>The ways of arrows as SVG paths.</summary>
internal static class ArrowPath
{
    private const double Round = 7;

    /// <summary>A way with its corners rounded.</summary>
    public static string Of(IReadOnlyList<(double X, double Y)> points)
    {
        var path = $"M{Point(points[0])}";
        for (var i = 1; i < points.Count - 1; i++)
        {
            var (before, corner, after) = (points[i - 1], points[i], points[i + 1]);
            var room = Math.Min(Round, Math.Min(Length(before, corner), Length(corner, after)) / 2);
            path += $"L{Point(Towards(corner, before, room))}Q{Point(corner)} {Point(Towards(corner, after, room))}";
        }

        return path + $"L{Point(points[^1])}";
    }

    /// <summary>The head of an arrow that comes from the left.</summary>
    public static string Head(double x, double y) =>
        $"M{Point((x, y))}L{Point((x - 9, y - 4.5))}L{Point((x - 7, y))}L{Point((x - 9, y + 4.5))}Z";

    private static double Length((double X, double Y) a, (double X, double Y) b) =>
        Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);

    private static (double X, double Y) Towards((double X, double Y) from, (double X, double Y) to, double by)
    {
        var length = Length(from, to);
        return length == 0 ? from
            : (from.X + ((to.X - from.X) * by / length), from.Y + ((to.Y - from.Y) * by / length));
    }

    private static string Point((double X, double Y) point) =>
        $"{SvgText.Number(point.X)} {SvgText.Number(point.Y)}";
}
