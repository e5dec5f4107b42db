using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Notifications;

/// <summary>Collects what roles have to be told about one order, until the burst is committed.</summary>
internal sealed class CaseNotices
{
    /// <summary>The kind of the outgoing messages.</summary>
    public const string MessageKind = "notification";

    private readonly List<OutgoingMessage> _messages = [];

    /// <summary>Tells each role; what stands in <paramref name="entry"/> is what they are told.</summary>
    public void Tell(IEnumerable<string> roles, string kind, TimelineEntry entry, RepairOrder order)
    {
        foreach (var role in roles.Distinct())
        {
            var notification = new Notification
            {
                // An entry of the timeline exists once: so does what is told about it.
                Key = $"{order.Id}/{entry.Sequence}/{role}",
                Role = role,
                Kind = kind,
                OrderId = order.Id.Value,
                OrderNumber = order.Document.Number,
                At = entry.At,
                Details = entry.Details,
            };
            _messages.Add(new OutgoingMessage(
                MessageKind, notification.Key, JsonSerializer.Serialize(notification, RepairJson.Plain.Notification)));
        }
    }

    /// <summary>The messages, once.</summary>
    public IReadOnlyList<OutgoingMessage> Take()
    {
        OutgoingMessage[] taken = [.. _messages];
        _messages.Clear();
        return taken;
    }
}
