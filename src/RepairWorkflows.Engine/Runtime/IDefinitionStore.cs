namespace RepairWorkflows.Engine.Runtime;

/// <summary>Keeps the versions of definitions.</summary>
public interface IDefinitionStore : IDefinitionVersions
{
    /// <summary>The published version; null when none is.</summary>
    Task<StoredDefinition?> FindPublishedAsync(string definitionId, CancellationToken cancellationToken);

    /// <summary>The latest version, published or not; null when there is none.</summary>
    Task<StoredDefinition?> FindLatestAsync(string definitionId, CancellationToken cancellationToken);

    /// <summary>Every published version, by definition id.</summary>
    Task<IReadOnlyList<StoredDefinition>> ListPublishedAsync(CancellationToken cancellationToken);

    /// <summary>A part of the list of versions, without their documents.</summary>
    Task<DefinitionPage> ListAsync(DefinitionQuery query, CancellationToken cancellationToken);

    /// <summary>Those of some versions that there are, by definition id, the newest first.</summary>
    Task<IReadOnlyList<StoredDefinition>> FindManyAsync(
        IReadOnlyCollection<string> versionIds, CancellationToken cancellationToken);

    /// <summary>Finds the triggers of published versions by hash, by definition id.</summary>
    Task<IReadOnlyList<StoredTrigger>> FindTriggersAsync(string hash, CancellationToken cancellationToken);

    /// <summary>All triggers of published versions that wait for one kind of stimulus, by definition id.</summary>
    Task<IReadOnlyList<StoredTrigger>> ListTriggersAsync(string name, CancellationToken cancellationToken);

    /// <summary>The timer of a trigger, with the trigger; null when it is gone.</summary>
    Task<TriggerTimer?> FindTriggerTimerAsync(string timerId, CancellationToken cancellationToken);

    /// <summary>
    /// Removes one version with its triggers, and its instances with all that is kept of them; the highest that remains
    /// becomes the latest.
    /// </summary>
    /// <exception cref="ConcurrencyConflictException">
    /// There is no such version, or one of its instances has domain state: nothing is removed.
    /// </exception>
    Task DeleteVersionAsync(string definitionId, string versionId, CancellationToken cancellationToken);

    /// <summary>
    /// Adds or replaces one version. When it is published, every other version of the definition stops being so; when
    /// it is the latest, likewise.
    /// </summary>
    Task SaveAsync(StoredDefinition definition, CancellationToken cancellationToken) =>
        SaveAllAsync([definition], cancellationToken);

    /// <summary>Does so with several versions, one after the other: all of them or none.</summary>
    /// <exception cref="ConcurrencyConflictException">A version of another definition has the id.</exception>
    Task SaveAllAsync(IReadOnlyList<StoredDefinition> definitions, CancellationToken cancellationToken);

    /// <summary>
    /// Removes all versions of a definition with their triggers, and its instances with all that is kept of them.
    /// </summary>
    /// <exception cref="ConcurrencyConflictException">
    /// There is no such definition, or one of its instances has domain state: nothing is removed.
    /// </exception>
    Task DeleteAsync(string definitionId, CancellationToken cancellationToken);
}

/// <summary>One version of a definition as stored.</summary>
public sealed record StoredDefinition
{
    /// <summary>Identifies this version.</summary>
    public required string Id { get; init; }

    /// <summary>Stays the same over all versions.</summary>
    public required string DefinitionId { get; init; }

    /// <summary>Counts from 1.</summary>
    public required int Version { get; init; }

    /// <summary>What people call it.</summary>
    public string? Name { get; init; }

    /// <summary>Exactly one version of a definition is the latest.</summary>
    public required bool IsLatest { get; init; }

    /// <summary>At most one version of a definition is published.</summary>
    public required bool IsPublished { get; init; }

    /// <summary>The Elsa 3 document, whole, as JSON text.</summary>
    public required string Document { get; init; }

    /// <summary>When this version was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>
    /// What starts instances of it. Written when the version is published, in place of those of the version before;
    /// not read back with the definition.
    /// </summary>
    public IReadOnlyList<StoredTrigger> Triggers { get; init; } = [];

    /// <summary>What its author should know, said when it is saved or published; not kept.</summary>
    public IReadOnlyList<FieldError> Warnings { get; init; } = [];
}

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
