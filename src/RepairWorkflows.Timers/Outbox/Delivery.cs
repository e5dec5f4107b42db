using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers.Outbox;

/// <summary>Delivers one message by the handler of its kind; what fails rests, longer each time.</summary>
internal sealed class Delivery(
    IOutboxStore outbox, Handlers handlers, IOptions<TimerOptions> options, Measured measured, TimeProvider clock)
{
    /// <summary>Delivers; false when that failed and the message was postponed.</summary>
    public async Task<bool> TryAsync(WaitingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await handlers.Of(message.Message.Kind).DeliverAsync(message.Message, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            var count = message.Attempts + 1;
            var until = clock.GetUtcNow() + RetryPause.After(count, options.Value);
            measured.Failed(message, failure, until);
            await outbox.PostponeAsync(message.Id, until, failure.Message, cancellationToken);
            return false;
        }

        measured.Delivered(message, clock.GetUtcNow());
        return true;
    }
}

/// <summary>The handlers by kind.</summary>
internal sealed class Handlers(IEnumerable<IMessageHandler> all)
{
    private readonly Dictionary<string, IMessageHandler> _byKind = all
        .GroupBy(handler => handler.Kind, StringComparer.Ordinal)
        .ToDictionary(ofKind => ofKind.Key, ofKind => ofKind.Last(), StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">Nobody delivers that kind.</exception>
    public IMessageHandler Of(string kind) =>
        _byKind.TryGetValue(kind, out var handler)
            ? handler
            : throw new InvalidOperationException($"Nobody delivers messages of the kind '{kind}'.");
}

/// <summary>Logs and measures deliveries.</summary>
internal sealed class Measured(TimersMetrics metrics, ILogger<Delivery> log)
{
    public void Delivered(WaitingMessage message, DateTimeOffset now)
    {
        metrics.Delivered(now - message.CreatedAt, message.Message.Kind);
        TimersLog.MessageDelivered(log, message.Id, message.Message.Kind);
    }

    public void Failed(WaitingMessage message, Exception failure, DateTimeOffset until)
    {
        metrics.DeliveryFailed(message.Message.Kind);
        TimersLog.MessageFailed(log, failure, message.Id, message.Message.Kind, message.Attempts + 1, until);
    }
}
