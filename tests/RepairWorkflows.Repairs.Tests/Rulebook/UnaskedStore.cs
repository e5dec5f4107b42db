using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Repairs.Tests.Rulebook;

/// <summary>A store of which a test overrides what shall be asked; all else is a mistake.</summary>
internal abstract class UnaskedStore : IRuleStore
{
    public virtual Task<long> FindSequenceAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public virtual Task<StoredRules> ReadAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public virtual Task<IReadOnlyList<RuleVersion>> ReadAsync(
        RuleKind kind, string name, CancellationToken cancellationToken) => throw new NotSupportedException();

    public virtual Task<IReadOnlyList<RuleHead>> ListAsync(
        RuleKind kind, string name, CancellationToken cancellationToken) => throw new NotSupportedException();

    public virtual Task<RuleVersion?> FindAsync(
        RuleKind kind, string name, int? number, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public virtual Task PublishAsync(
        IReadOnlyList<RuleVersion> versions, long readSequence, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public virtual Task<int> CountBehindAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public virtual Task<int> SetReviewsAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();
}
