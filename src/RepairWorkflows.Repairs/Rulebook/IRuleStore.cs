namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>Keeps the versions of calendars and clock policies, for all machines.</summary>
public interface IRuleStore
{
    /// <summary>The sequence of the newest publication: 0 while nothing is published.</summary>
    Task<long> FindSequenceAsync(CancellationToken cancellationToken);

    /// <summary>All versions there are.</summary>
    Task<StoredRules> ReadAsync(CancellationToken cancellationToken);

    /// <summary>All versions of one name, newest first.</summary>
    Task<IReadOnlyList<RuleVersion>> ReadAsync(RuleKind kind, string name, CancellationToken cancellationToken);

    /// <summary>The same without their texts.</summary>
    Task<IReadOnlyList<RuleHead>> ListAsync(RuleKind kind, string name, CancellationToken cancellationToken);

    /// <summary>One version; null when there is none of that name or number.</summary>
    /// <param name="kind">Which of the two.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="number">Which version; null for the newest.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<RuleVersion?> FindAsync(RuleKind kind, string name, int? number, CancellationToken cancellationToken);

    /// <summary>Adds versions, all or none.</summary>
    /// <param name="versions">The versions, in order.</param>
    /// <param name="readSequence">The sequence up to which the publisher has read.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <exception cref="Engine.ConcurrencyConflictException">
    /// Somebody else has published since; nothing was added.
    /// </exception>
    Task PublishAsync(IReadOnlyList<RuleVersion> versions, long readSequence, CancellationToken cancellationToken);

    /// <summary>How many open orders have a clock that follows another version than the newest.</summary>
    Task<int> CountBehindAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Sets a timer named <see cref="RulesReview.TimerName"/>, due now, for each open order with a clock that follows
    /// another version of its policy or calendar than the newest; one that has it already is passed over.
    /// </summary>
    /// <returns>How many were set: at most <paramref name="limit"/>.</returns>
    Task<int> SetReviewsAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);
}

/// <summary>All versions of calendars and policies.</summary>
/// <param name="Sequence">The sequence of the newest.</param>
/// <param name="Versions">Oldest first.</param>
public sealed record StoredRules(long Sequence, IReadOnlyList<RuleVersion> Versions)
{
    /// <summary>The newest version of each name.</summary>
    internal Dictionary<string, RuleVersion> NewestOf(RuleKind kind) =>
        Versions.Where(version => version.Kind == kind).GroupBy(version => version.Name)
            .ToDictionary(versions => versions.Key, versions => versions.MaxBy(version => version.Number)!);
}
