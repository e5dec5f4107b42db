using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Timers.Outbox;

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
