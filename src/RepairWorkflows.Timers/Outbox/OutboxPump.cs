using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers.Outbox;

/// <summary>Takes waiting messages, batch by batch, and delivers them; one round at a time in a process.</summary>
internal sealed class OutboxPump(
    IOutboxStore outbox, Delivery delivery, IOptions<TimerOptions> options, TimeProvider clock)
    : IOutboxPump, IDisposable
{
    private readonly Rounds _rounds = new(clock);

    public Task<int> DeliverWaitingAsync(CancellationToken cancellationToken) => _rounds.RunAsync(
        options.Value.OutboxLease,
        () => outbox.TakeAsync(options.Value.BatchSize, options.Value.OutboxLease, cancellationToken),
        (waiting, leaseEnd) => DeliverAsync(waiting, leaseEnd, cancellationToken),
        cancellationToken);

    public void Dispose() => _rounds.Dispose();

    // Messages of one kind in their order; a slow kind does not hold up the others.
    private async Task DeliverAsync(
        IReadOnlyList<WaitingMessage> waiting, DateTimeOffset leaseEnd, CancellationToken cancellationToken)
    {
        using var grace = new StopGrace(options.Value.StopGrace, cancellationToken);
        await Parallel.ForEachAsync(
            waiting.GroupBy(message => message.Message.Kind),
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = grace.Token },
            async (ofKind, token) =>
                await DeliverKindAsync([.. ofKind.OrderBy(message => message.Id)], leaseEnd, token));
    }

    private async Task DeliverKindAsync(
        IReadOnlyList<WaitingMessage> messages, DateTimeOffset leaseEnd, CancellationToken cancellationToken)
    {
        List<long> delivered = [];
        try
        {
            foreach (var message in messages)
            {
                // Past the lease somebody else may have taken it.
                if (clock.GetUtcNow() < leaseEnd && await delivery.TryAsync(message, cancellationToken))
                {
                    delivered.Add(message.Id);
                }
            }
        }
        finally
        {
            if (delivered.Count > 0)
            {
                // Also when told to stop: what is not marked is delivered again.
                await outbox.DeliveredAsync(delivered, CancellationToken.None);
            }
        }
    }
}
