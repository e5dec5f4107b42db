using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers.Tests.Fakes;

/// <summary>Messages in memory, with leases by the clock it is given.</summary>
internal sealed class FakeOutbox(TimeProvider clock) : IOutboxStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, (WaitingMessage Message, DateTimeOffset FreeAt)> _waiting = [];

    public Exception? Broken { get; set; }

    public List<(long Id, DateTimeOffset Until, string Failure)> Postponed { get; } = [];

    public int Count => _waiting.Count;

    public void Add(long id, string kind, string payload = "{}")
    {
        var message = new WaitingMessage(id, new OutgoingMessage(kind, $"key-{id}", payload), clock.GetUtcNow(), 0);
        lock (_lock)
        {
            _waiting[id] = (message, clock.GetUtcNow());
        }
    }

    public Task<IReadOnlyList<WaitingMessage>> TakeAsync(int count, TimeSpan lease, CancellationToken cancellationToken)
    {
        if (Broken is not null)
        {
            throw Broken;
        }

        var now = clock.GetUtcNow();
        lock (_lock)
        {
            WaitingMessage[] taken =
                [.. _waiting.Values.Where(entry => entry.FreeAt <= now).Take(count).Select(entry => entry.Message)];
            foreach (var message in taken)
            {
                _waiting[message.Id] = (message, now + lease);
            }

            return Task.FromResult<IReadOnlyList<WaitingMessage>>(taken);
        }
    }

    public Task DeliveredAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            foreach (var id in ids)
            {
                _waiting.Remove(id);
            }
        }

        return Task.CompletedTask;
    }

    public Task PostponeAsync(long id, DateTimeOffset until, string failure, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Postponed.Add((id, until, failure));
            var message = _waiting[id].Message;
            _waiting[id] = (message with { Attempts = message.Attempts + 1 }, until);
        }

        return Task.CompletedTask;
    }
}
