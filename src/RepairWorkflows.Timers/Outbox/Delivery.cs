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
