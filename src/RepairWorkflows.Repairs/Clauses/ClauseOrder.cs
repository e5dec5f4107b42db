using System.Globalization;
using System.Text.RegularExpressions;

namespace RepairWorkflows.Repairs.Clauses;

/// <summary>As documents count: <c>S3.9</c> before <c>S3.10</c>.</summary>
internal sealed partial class ClauseOrder : IComparer<string>
{
    public static ClauseOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (Numbers(x), Numbers(y));
        return left.Zip(right, (one, other) => one.CompareTo(other)).FirstOrDefault(order => order != 0) is var order
            && order != 0 ? order
            : left.Count != right.Count ? left.Count.CompareTo(right.Count)
            : string.CompareOrdinal(x, y);
    }

    private static List<int> Numbers(string? clause) =>
        [.. Digits().Matches(clause ?? "").Select(found => int.Parse(found.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex("[0-9]{1,6}")]
    private static partial Regex Digits();
}
