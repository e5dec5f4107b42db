namespace RepairWorkflows.Engine.Runtime;

/// <summary>What starts instances of a published version.</summary>
/// <param name="Id">Unique over all triggers.</param>
/// <param name="DefinitionId">Whose.</param>
/// <param name="VersionId">The published version.</param>
/// <param name="Name">The stimulus it waits for.</param>
/// <param name="Hash">Look-up key over name and key, as for bookmarks.</param>
/// <param name="ActivityId">The step that it starts with.</param>
public sealed record StoredTrigger(
    string Id, string DefinitionId, string VersionId, string Name, string Hash, string ActivityId)
{
    /// <summary>What clients may read about it: a JSON object, or null.</summary>
    public string? Payload { get; init; }

    /// <summary>
    /// When it fires by itself, first of all; null for never. Kept as its timer, not with the trigger.
    /// </summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Its timer's id.</summary>
    public string TimerId => $"trigger/{Id}";

    /// <summary>Whether a timer's id is that of a trigger, and not of an instance.</summary>
    public static bool IsTimer(string timerId) => timerId.StartsWith("trigger/", StringComparison.Ordinal);
}

/// <summary>When a trigger fires next.</summary>
/// <param name="Trigger">Which.</param>
/// <param name="DueAt">When.</param>
public sealed record TriggerTimer(StoredTrigger Trigger, DateTimeOffset DueAt);
