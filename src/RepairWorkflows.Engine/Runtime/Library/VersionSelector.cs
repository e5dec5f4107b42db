using System.Globalization;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Says which of a definition's versions are meant.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Number">Which number, for <see cref="VersionKind.Numbered"/>.</param>
public readonly record struct VersionSelector(VersionKind Kind, int Number = 0)
{
    /// <summary>
    /// Reads <c>AllVersions</c>, <c>Draft</c>, <c>Latest</c>, <c>Published</c>, <c>LatestOrPublished</c>,
    /// <c>LatestAndPublished</c>, or a number; upper and lower case are alike. Null and empty mean all; another word
    /// means none.
    /// </summary>
    public static VersionSelector Parse(string? text) => text?.ToUpperInvariant() switch
    {
        null or "" or "ALLVERSIONS" => new(VersionKind.All),
        "DRAFT" => new(VersionKind.Draft),
        "LATEST" => new(VersionKind.Latest),
        "PUBLISHED" => new(VersionKind.Published),
        "LATESTORPUBLISHED" => new(VersionKind.LatestOrPublished),
        "LATESTANDPUBLISHED" => new(VersionKind.LatestAndPublished),
        var number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            ? new(VersionKind.Numbered, wanted)
            : new(VersionKind.None),
    };

    /// <summary>The words that select versions; a number does too.</summary>
    public static IReadOnlyList<string> Words { get; } =
        ["AllVersions", "Draft", "Latest", "Published", "LatestOrPublished", "LatestAndPublished"];

    /// <summary>Whether <paramref name="text"/> is one of them, a number, or nothing.</summary>
    public static bool IsKnown(string? text) => Parse(text).Kind is not VersionKind.None;

    /// <summary>
    /// The newest version that <paramref name="selector"/> admits, for <c>LatestOrPublished</c> the published one if
    /// there is one; null when none is.
    /// </summary>
    /// <param name="versions">The versions, the newest first.</param>
    /// <param name="selector">As <see cref="Parse"/> reads it.</param>
    public static StoredDefinition? Pick(IReadOnlyList<StoredDefinition> versions, string? selector)
    {
        var wanted = Parse(selector);
        var admitted = versions.Where(wanted.Admits);
        return wanted.Kind == VersionKind.LatestOrPublished
            ? admitted.MaxBy(version => version.IsPublished)
            : admitted.FirstOrDefault();
    }

    /// <summary>Whether it admits a version.</summary>
    public bool Admits(StoredDefinition version) => Kind switch
    {
        VersionKind.All => true,
        VersionKind.Draft => !version.IsPublished,
        VersionKind.Latest => version.IsLatest,
        VersionKind.Published => version.IsPublished,
        VersionKind.LatestOrPublished => version.IsLatest || version.IsPublished,
        VersionKind.LatestAndPublished => version.IsLatest && version.IsPublished,
        VersionKind.Numbered => version.Version == Number,
        _ => false,
    };
}

/// <summary>Which of a definition's versions.</summary>
public enum VersionKind
{
    /// <summary>Any.</summary>
    All,

    /// <summary>Those that are not published.</summary>
    Draft,

    /// <summary>The latest.</summary>
    Latest,

    /// <summary>The published one.</summary>
    Published,

    /// <summary>The latest and the published one.</summary>
    LatestOrPublished,

    /// <summary>The latest, when it is the published one.</summary>
    LatestAndPublished,

    /// <summary>That with a number.</summary>
    Numbered,

    /// <summary>None.</summary>
    None,
}
