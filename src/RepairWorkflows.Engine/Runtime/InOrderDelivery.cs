namespace RepairWorkflows.Engine.Runtime;

/// <summary>
/// Delivers messages one after another, in their order: where time stands still, nobody waits for another.
/// </summary>
/// <param name="outbox">Where they wait.</param>
/// <param name="handlers">Who delivers; a message that is nobody's stays where it is.</param>
public sealed class InOrderDelivery(IOutboxStore outbox, IEnumerable<IMessageHandler> handlers)
{
    private const int BatchSize = 100;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private readonly Dictionary<string, IMessageHandler> _handlers = handlers.ToDictionary(handler => handler.Kind);

    /// <summary>Delivers until none waits: what bursts asked for is done then. What fails is thrown.</summary>
    /// <param name="times">How often each comes: at least once can mean more often.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task DeliverAsync(int times, CancellationToken cancellationToken)
    {
        while (await outbox.TakeAsync(BatchSize, Lease, cancellationToken) is { Count: > 0 } taken)
        {
            foreach (var waiting in taken)
            {
                await DeliverAsync(waiting, times, cancellationToken);
            }
        }
    }

    private async Task DeliverAsync(WaitingMessage waiting, int times, CancellationToken cancellationToken)
    {
        if (!_handlers.TryGetValue(waiting.Message.Kind, out var handler))
        {
            return;
        }

        for (var time = 0; time < times; time++)
        {
            await handler.DeliverAsync(waiting.Message, cancellationToken);
        }

        await outbox.DeliveredAsync([waiting.Id], cancellationToken);
    }
}
