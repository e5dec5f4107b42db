using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Testing.Memory;

/// <summary>Takes every commit and keeps nothing: what is measured is the engine alone.</summary>
public sealed class ForgetfulStore : IWorkflowStore
{
    /// <inheritdoc/>
    public Task<CommitReport> CommitAsync(BurstCommit commit, CancellationToken cancellationToken) =>
        Task.FromResult(new CommitReport());

    /// <inheritdoc/>
    public Task<CommitReport> CommitNumberedAsync(
        DateOnly day, Func<int, BurstCommit> make, CancellationToken cancellationToken) =>
        CommitAsync(make(1), cancellationToken);

    /// <inheritdoc/>
    public Task<StoredInstance?> FindAsync(string instanceId, CancellationToken cancellationToken) =>
        Task.FromResult<StoredInstance?>(null);

    /// <inheritdoc/>
    public Task<(StoredInstance Instance, InstanceTimer Timer)?> FindByTimerAsync(
        string timerId, CancellationToken cancellationToken) =>
        Task.FromResult<(StoredInstance Instance, InstanceTimer Timer)?>(null);

    /// <inheritdoc/>
    public Task<IReadOnlyList<StoredBookmark>> FindBookmarksAsync(
        string hash, string? correlationId, string? instanceId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredBookmark>>([]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListPatternsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc/>
    public Task<InboxEntry?> FindInboxAsync(string scope, string key, CancellationToken cancellationToken) =>
        Task.FromResult<InboxEntry?>(null);

    /// <inheritdoc/>
    public IAsyncEnumerable<BurstLog> ReadLogAsync(string instanceId, CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<BurstLog>();

    /// <inheritdoc/>
    public Task DeleteAsync(string instanceId, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task QuarantineAsync(
        string instanceId, string reason, DateTimeOffset at, CancellationToken cancellationToken) => Task.CompletedTask;
}
