using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Timeline;

/// <summary>Writes an order's timeline: what is new since the last commit.</summary>
/// <param name="length">How many entries it has already.</param>
internal sealed class CaseTimeline(int length)
{
    private readonly List<TimelineEntry> _added = [];
    private int _next = length;

    /// <summary>How many entries it has.</summary>
    public int Length => _next;

    /// <summary>Told of each entry as it is written.</summary>
    public event Action<TimelineEntry>? Added;

    /// <summary>Adds an entry for what happens now.</summary>
    public TimelineEntry Add(string kind, DateTimeOffset now, Origin origin, JsonObject? details = null) =>
        Add(kind, now, now, origin, details);

    /// <summary>Adds an entry for what happened <paramref name="at"/> and is recorded <paramref name="now"/>.</summary>
    public TimelineEntry Add(string kind, DateTimeOffset at, DateTimeOffset now, Origin origin, JsonObject? details)
    {
        var entry = new TimelineEntry
        {
            Sequence = _next++,
            At = at,
            RecordedAt = now,
            Kind = kind,
            Actor = origin.Actor,
            ActivityId = origin.ActivityId,
            Clauses = origin.Clauses,
            Details = details?.ToJsonString(RepairJson.Plain.Options) ?? "{}",
        };
        _added.Add(entry);
        Added?.Invoke(entry);
        return entry;
    }

    /// <summary>The new entries, once.</summary>
    public IReadOnlyList<TimelineEntry> Take()
    {
        TimelineEntry[] taken = [.. _added];
        _added.Clear();
        return taken;
    }
}
