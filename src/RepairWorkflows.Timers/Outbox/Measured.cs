using Microsoft.Extensions.Logging;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers.Outbox;

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
