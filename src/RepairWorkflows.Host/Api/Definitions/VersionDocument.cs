namespace RepairWorkflows.Host.Api.Definitions;

/// <summary>A version of a definition.</summary>
/// <param name="Id">Identifies the version.</param>
/// <param name="Version">Its number.</param>
/// <param name="IsLatest">Whether none comes after it.</param>
/// <param name="IsPublished">Whether new instances run it.</param>
/// <param name="RunningCount">How many instances run it that have not ended.</param>
/// <param name="CreatedAt">When it was made.</param>
internal sealed record VersionDocument(
    string Id, int Version, bool IsLatest, bool IsPublished, int RunningCount, DateTimeOffset CreatedAt)
{
    /// <summary>Who saved it last; null when that is not known.</summary>
    public string? SavedBy { get; init; }

    /// <summary>When it was saved last; null when that is not known.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Who published it; null for the server itself, and when it never was.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>When it was published last; null when it never was.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Why, in the words of whoever published it; null when none were asked for.</summary>
    public string? Reason { get; init; }
}
