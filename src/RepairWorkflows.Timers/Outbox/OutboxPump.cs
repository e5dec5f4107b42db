using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers.Outbox;

/// <summary>Takes waiting messages, batch by batch, and delivers them; one round at a time in a process.</summary>
internal sealed class OutboxPump(
    IOutboxStore outbox, Delivery delivery, Handlers handlers, IOptions<TimerOptions> options, TimeProvider clock)
    : IOutboxPump, IDisposable
{
    private readonly Rounds _rounds = new(clock);

    public Task<int> DeliverWaitingAsync(CancellationToken cancellationToken) => _rounds.RunAsync(
        options.Value.OutboxLease,
        () => outbox.TakeAsync(options.Value.BatchSize, options.Value.OutboxLease, cancellationToken),
        (waiting, leaseEnd) => DeliverAsync(waiting, leaseEnd, cancellationToken),
        cancellationToken);

    public void Dispose() => _rounds.Dispose();

    // A slow kind does not hold up the others.
    private async Task DeliverAsync(
        IReadOnlyList<WaitingMessage> waiting, DateTimeOffset leaseEnd, CancellationToken cancellationToken)
    {
        using var grace = new StopGrace(options.Value.StopGrace, cancellationToken);
        await Task.WhenAll(waiting
            .GroupBy(message => message.Message.Kind)
            .Select(ofKind => DeliverKindAsync([.. ofKind], leaseEnd, grace.Token)));
    }

    private async Task DeliverKindAsync(
        IReadOnlyList<WaitingMessage> messages, DateTimeOffset leaseEnd, CancellationToken cancellationToken)
    {
        var delivered = new ConcurrentBag<long>();
        try
        {
            await Parallel.ForEachAsync(
                messages.GroupBy(message => handlers.LaneOf(message.Message)),
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = options.Value.Parallelism,
                    CancellationToken = cancellationToken,
                },
                async (lane, token) =>
                {
                    foreach (var message in lane.OrderBy(message => message.Id))
                    {
                        // Past the lease somebody else may have taken it.
                        if (clock.GetUtcNow() < leaseEnd && await delivery.TryAsync(message, token))
                        {
                            delivered.Add(message.Id);
                        }
                    }
                });
        }
        finally
        {
            if (!delivered.IsEmpty)
            {
                // Also when told to stop: what is not marked is delivered again.
                await outbox.DeliveredAsync([.. delivered.Order()], CancellationToken.None);
            }
        }
    }
}
