using System.Globalization;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Picks one of a definition's versions.</summary>
public static class VersionSelector
{
    /// <summary>
    /// The newest version that <paramref name="selector"/> admits: <c>AllVersions</c>, <c>Draft</c>, <c>Latest</c>,
    /// <c>Published</c>, <c>LatestOrPublished</c>, <c>LatestAndPublished</c>, or a number; upper and lower case are
    /// alike. Null when none is admitted, or the selector is no word of these.
    /// </summary>
    /// <param name="versions">The versions, the newest first.</param>
    /// <param name="selector">The selector; null or empty admits all.</param>
    public static StoredDefinition? Pick(IReadOnlyList<StoredDefinition> versions, string? selector) =>
        versions.FirstOrDefault(version => Admits(selector, version));

    /// <summary>The words that select versions; a number does too.</summary>
    public static IReadOnlyList<string> Words { get; } =
        ["AllVersions", "Draft", "Latest", "Published", "LatestOrPublished", "LatestAndPublished"];

    /// <summary>Whether <paramref name="selector"/> is one of them, a number, or nothing.</summary>
    public static bool IsKnown(string? selector) =>
        string.IsNullOrEmpty(selector) || Words.Contains(selector, StringComparer.OrdinalIgnoreCase)
        || int.TryParse(selector, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>Whether <paramref name="selector"/> admits a version.</summary>
    public static bool Admits(string? selector, StoredDefinition version) =>
        selector?.ToUpperInvariant() switch
        {
            null or "" or "ALLVERSIONS" => true,
            "DRAFT" => !version.IsPublished,
            "LATEST" => version.IsLatest,
            "PUBLISHED" => version.IsPublished,
            "LATESTORPUBLISHED" => version.IsLatest || version.IsPublished,
            "LATESTANDPUBLISHED" => version.IsLatest && version.IsPublished,
            var number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
                && wanted == version.Version,
        };
}
