using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Activities;

/// <summary>A place where an instance rests, and what takes it on from there.</summary>
public sealed record Bookmark
{
    /// <summary>
    /// What kind of stimulus resumes it: for Elsa's own activities the activity type, <c>Elsa.Event</c>.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>
    /// What the stimulus must say besides the name, for example the event's name; part of the look-up key. Null
    /// matches on the name alone.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>
    /// The pattern that stimuli are matched against to find the key, for example a path with parameters; null when they
    /// know the key by themselves.
    /// </summary>
    public string? Pattern { get; init; }

    /// <summary>When it resumes by itself; null for never.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What clients may read about it: a JSON object, or null.</summary>
    public JsonObject? Payload { get; init; }

    /// <summary>Whether it is gone once it has been resumed. True unless set.</summary>
    public bool IsBurned { get; init; } = true;

    /// <summary>
    /// Whether only its own instance looks for it, so that stores need not index it. False unless set; one with
    /// <see cref="DueAt"/> gets its timer either way.
    /// </summary>
    public bool IsLocal { get; init; }

    /// <summary>The activity's own word, handed back on resumption.</summary>
    public string? Tag { get; init; }
}

/// <summary>That a bookmark was resumed, and with what.</summary>
/// <param name="Bookmark">Which.</param>
/// <param name="Input">
/// What the stimulus brought: for outside stimuli a dictionary or JSON, for those of a domain its own message. Never
/// stored.
/// </param>
public sealed record Resumption(Bookmark Bookmark, object? Input);
