using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Notifications;

/// <summary>Brings notifications from the outbox to where people read them.</summary>
internal sealed class NotificationDelivery(INotificationStore notifications) : IMessageHandler
{
    public string Kind => CaseNotices.MessageKind;

    // What is told of one order, in its order: the key begins with the order's id.
    public string LaneOf(OutgoingMessage message) => message.Key.Split('/')[0];

    // An order's instance has the order's id.
    public string? InstanceOf(OutgoingMessage message) => LaneOf(message);

    public Task DeliverAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        notifications.AddAsync(
            JsonSerializer.Deserialize(message.Payload, RepairJson.Plain.Notification)
                ?? throw new JsonException($"Message {message.Key} brings nothing."),
            cancellationToken);
}
