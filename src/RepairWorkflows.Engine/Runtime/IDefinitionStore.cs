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
    /// <exception cref="ConcurrencyConflictException">There is no such version: nothing is removed.</exception>
    /// <exception cref="RuleViolationException">
    /// <see cref="EngineErrors.InstanceHasDomainState"/>: one of its instances has it, and nothing is removed.
    /// </exception>
    Task DeleteVersionAsync(string definitionId, string versionId, CancellationToken cancellationToken);

    /// <summary>
    /// Adds or replaces one version. When it is published, every other version of the definition stops being so; when
    /// it is the latest, likewise.
    /// </summary>
    /// <inheritdoc cref="SaveAllAsync"/>
    Task SaveAsync(StoredDefinition definition, CancellationToken cancellationToken) =>
        SaveAllAsync([definition], cancellationToken);

    /// <summary>Does so with several versions, one after the other: all of them or none.</summary>
    /// <exception cref="ConcurrencyConflictException">
    /// A definition's latest version is not <see cref="StoredDefinition.Seen"/> any more, there are versions of one
    /// that <see cref="StoredDefinition.IsFirst"/>, another version has the number, or another definition the id:
    /// nothing is written.
    /// </exception>
    Task SaveAllAsync(IReadOnlyList<StoredDefinition> definitions, CancellationToken cancellationToken);

    /// <summary>
    /// Removes all versions of a definition with their triggers, and its instances with all that is kept of them.
    /// </summary>
    /// <exception cref="ConcurrencyConflictException">There is no such definition: nothing is removed.</exception>
    /// <exception cref="RuleViolationException">
    /// <see cref="EngineErrors.InstanceHasDomainState"/>: one of its instances has it, and nothing is removed.
    /// </exception>
    Task DeleteAsync(string definitionId, CancellationToken cancellationToken);
}
