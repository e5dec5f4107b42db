using System.Text.Json;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers.Outbox;

/// <summary>The handlers by kind.</summary>
internal sealed class Handlers(IEnumerable<IMessageHandler> all)
{
    private readonly Dictionary<string, IMessageHandler> _byKind = all
        .GroupBy(handler => handler.Kind, StringComparer.Ordinal)
        .ToDictionary(ofKind => ofKind.Key, ofKind => ofKind.Last(), StringComparer.Ordinal);

    /// <summary>The lane of a message; one that cannot be read has its own, and fails when it is delivered.</summary>
    public string LaneOf(OutgoingMessage message)
    {
        try
        {
            return _byKind.TryGetValue(message.Kind, out var handler) ? handler.LaneOf(message) : string.Empty;
        }
        catch (JsonException)
        {
            return message.Key;
        }
    }

    /// <exception cref="InvalidOperationException">Nobody delivers that kind.</exception>
    public IMessageHandler Of(string kind) =>
        _byKind.TryGetValue(kind, out var handler)
            ? handler
            : throw new InvalidOperationException($"Nobody delivers messages of the kind '{kind}'.");
}
