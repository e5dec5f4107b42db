using System.Text.Json;
using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Runtime.Inspection;

/// <summary>The timers that the rests of an instance need.</summary>
public static class RestingTimers
{
    /// <summary>
    /// Reads them out of an instance's stored state alone: neither its definition nor what it remembers is needed.
    /// </summary>
    /// <exception cref="JsonException">The state cannot be read.</exception>
    public static IReadOnlyList<InstanceTimer> Of(ReadOnlySpan<byte> state) =>
        JsonElement.Parse(state).TryGetProperty("bookmarks", out var bookmarks)
            ? [.. bookmarks.EnumerateArray().Select(Of).OfType<InstanceTimer>()]
            : [];

    private static InstanceTimer? Of(JsonElement bookmark)
    {
        if (!bookmark.TryGetProperty("due", out var due))
        {
            return null;
        }

        var id = bookmark.GetProperty("id").GetString()!;
        return new InstanceTimer(id, bookmark.GetProperty("name").GetString()!, id, due.GetDateTimeOffset());
    }
}
