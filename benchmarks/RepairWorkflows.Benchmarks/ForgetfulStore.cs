using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Benchmarks;

/// <summary>Takes every commit and keeps nothing: what is measured is the engine alone.</summary>
internal sealed class ForgetfulStore : IWorkflowStore
{
    public Task<CommitReport> CommitAsync(BurstCommit commit, CancellationToken cancellationToken) =>
        Task.FromResult(new CommitReport());

    public Task<StoredInstance?> FindAsync(string instanceId, CancellationToken cancellationToken) =>
        Task.FromResult<StoredInstance?>(null);

    public Task<(StoredInstance Instance, InstanceTimer Timer)?> FindByTimerAsync(
        string timerId, CancellationToken cancellationToken) =>
        Task.FromResult<(StoredInstance Instance, InstanceTimer Timer)?>(null);

    public Task<IReadOnlyList<StoredBookmark>> FindBookmarksAsync(
        string hash, string? correlationId, string? instanceId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredBookmark>>([]);

    public Task<IReadOnlyList<string>> ListPatternsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public Task<InboxEntry?> FindInboxAsync(string scope, string key, CancellationToken cancellationToken) =>
        Task.FromResult<InboxEntry?>(null);

    public IAsyncEnumerable<BurstLog> ReadLogAsync(string instanceId, CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<BurstLog>();

    public Task DeleteAsync(string instanceId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task QuarantineAsync(
        string instanceId, string reason, DateTimeOffset at, CancellationToken cancellationToken) => Task.CompletedTask;
}
