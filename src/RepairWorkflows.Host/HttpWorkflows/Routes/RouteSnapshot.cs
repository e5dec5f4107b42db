using System.Collections.Concurrent;
using System.Collections.Frozen;
using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Host.HttpWorkflows.Routes;

/// <summary>The endpoints at one moment, and the patterns that have been added since.</summary>
internal sealed class RouteSnapshot(
    FrozenDictionary<(string Path, string Method), RouteTrigger[]> triggers, IReadOnlyList<string> waiting,
    ConcurrentDictionary<string, PathPattern> added)
{
    private static readonly Dictionary<string, string?> NoValues = [];

    private readonly FrozenSet<string> _known = waiting.ToFrozenSet();

    private readonly PathPattern[] _patterns =
    [
        .. triggers.Keys.Select(address => address.Path)
            .Concat(waiting).Distinct()
            .Where(EndpointAddress.IsPattern)
            .Select(path => PathPattern.TryRead(path, out var pattern) ? pattern : null).OfType<PathPattern>()
            .OrderBy(pattern => pattern.Precedence).ThenBy(pattern => pattern.Path, StringComparer.Ordinal),
    ];

    /// <summary>The number of changes of definitions that it takes in.</summary>
    public required long Changes { get; init; }

    /// <summary>When the reading began: a time stamp of the system.</summary>
    public required long ReadAt { get; init; }

    /// <summary>Patterns that came to wait since.</summary>
    public ConcurrentDictionary<string, PathPattern> Added => added;

    /// <summary>Whether a pattern was there when the table was read.</summary>
    public bool Knows(string pattern) => _known.Contains(pattern);

    /// <summary>The triggers at a path, a pattern being one too.</summary>
    public RouteTrigger[] Triggers(string path, string method) =>
        triggers.TryGetValue((path, method), out var found) ? found : [];

    /// <summary>What a path may stand for, the most specific first: itself, then the patterns it matches.</summary>
    /// <param name="path">The path as endpoints are kept.</param>
    /// <param name="asked">The path as it was asked for: the values keep its case.</param>
    public IEnumerable<(string Path, IReadOnlyDictionary<string, string?> Values)> Candidates(string path, string asked)
    {
        if (!EndpointAddress.IsPattern(path))
        {
            yield return (path, NoValues);
        }

        foreach (var pattern in Patterns())
        {
            if (pattern.Match(asked) is { } values)
            {
                yield return (pattern.Path, values);
            }
        }
    }

    private IEnumerable<PathPattern> Patterns() =>
        added.IsEmpty
            ? _patterns
            : _patterns.Concat(added.Values).DistinctBy(pattern => pattern.Path)
                .OrderBy(pattern => pattern.Precedence).ThenBy(pattern => pattern.Path, StringComparer.Ordinal);
}
