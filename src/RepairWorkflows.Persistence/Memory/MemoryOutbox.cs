using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Engine.Runtime.Inspection;

namespace RepairWorkflows.Persistence.Memory;

/// <summary>The outbox of a <see cref="MemoryStore"/>.</summary>
public sealed class MemoryOutbox(TimeProvider clock) : IOutboxStore, IFailingMessages
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, StoredMessage> _messages = [];
    private long _last;

    /// <inheritdoc/>
    public Task<IReadOnlyList<WaitingMessage>> TakeAsync(
        int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var taken = _messages.Where(entry => entry.Value.HeldUntil is null || entry.Value.HeldUntil <= now)
                .Take(count).ToList();
            taken.ForEach(entry => entry.Value.HeldUntil = now + lease);
            return Task.FromResult<IReadOnlyList<WaitingMessage>>([.. taken.Select(entry =>
                new WaitingMessage(entry.Key, entry.Value.Message, entry.Value.CreatedAt, entry.Value.Attempts))]);
        }
    }

    /// <inheritdoc/>
    public Task DeliveredAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var id in ids)
            {
                _messages.Remove(id);
            }

            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task PostponeAsync(long id, DateTimeOffset until, string failure, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_messages.TryGetValue(id, out var stored))
            {
                stored.HeldUntil = until;
                stored.Failure = failure;
                stored.Attempts++;
            }

            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<Found<FailingMessage>> ListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var failing = _messages.Where(entry => entry.Value.Attempts > 0).Select(entry => new FailingMessage(
                entry.Key, entry.Value.Message.Kind, entry.Value.Message.Key, entry.Value.CreatedAt,
                entry.Value.Attempts, entry.Value.HeldUntil ?? entry.Value.CreatedAt, entry.Value.Failure)
            { Payload = entry.Value.Message.Payload }).ToList();
            return Task.FromResult(new Found<FailingMessage>([.. failing.Skip(skip).Take(take)], failing.Count));
        }
    }

    internal void Add(IReadOnlyList<OutgoingMessage> messages, DateTimeOffset at)
    {
        lock (_lock)
        {
            foreach (var message in messages)
            {
                _messages.Add(++_last, new StoredMessage(message, at));
            }
        }
    }

    private sealed class StoredMessage(OutgoingMessage message, DateTimeOffset createdAt)
    {
        public OutgoingMessage Message { get; } = message;

        public DateTimeOffset CreatedAt { get; } = createdAt;

        public DateTimeOffset? HeldUntil { get; set; }

        public int Attempts { get; set; }

        public string? Failure { get; set; }
    }
}
