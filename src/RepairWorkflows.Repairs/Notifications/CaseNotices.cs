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

    private readonly List<(string Role, string Kind, TimelineEntry Entry)> _told = [];

    /// <summary>Tells each role; what stands in <paramref name="entry"/> is what they are told.</summary>
    public void Tell(IEnumerable<string> roles, string kind, TimelineEntry entry) =>
        _told.AddRange(roles.Distinct().Select(role => (role, kind, entry)));

    /// <summary>The messages, once: the order has its number by then.</summary>
    public IReadOnlyList<OutgoingMessage> Take(RepairOrder order)
    {
        OutgoingMessage[] taken = [.. _told.Select(one => Message(one.Role, one.Kind, one.Entry, order))];
        _told.Clear();
        return taken;
    }

    private static OutgoingMessage Message(string role, string kind, TimelineEntry entry, RepairOrder order)
    {
        var notification = new Notification
        {
            // An entry of the timeline exists once: so does what is told about it.
            Key = $"{order.Id}/{entry.Sequence}/{role}",
            Role = role,
            Kind = kind,
            OrderId = order.Id.Value,
            OrderNumber = order.Document.Number,
            Station = order.Document.Station,
            At = entry.At,
            Details = entry.Details,
        };
        return new OutgoingMessage(
            MessageKind, notification.Key, JsonSerializer.Serialize(notification, RepairJson.Plain.Notification));
    }
}
