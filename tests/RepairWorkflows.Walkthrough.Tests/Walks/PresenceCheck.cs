using System.Text.Json.Nodes;

namespace RepairWorkflows.Walkthrough.Tests.Walks;

/// <summary>Follows technicians through timelines: from setting out to leaving, each is at one place.</summary>
internal static class PresenceCheck
{
    private static readonly HashSet<string> Leaving =
        ["action.finish-repair", "action.not-today", "action.cannot-come", "action.sign-refusal"];

    /// <summary>Who was at two places at once.</summary>
    public static IEnumerable<string> Faults(IEnumerable<(string Order, JsonNode Entry)> happenings)
    {
        var places = new Dictionary<string, string>();
        foreach (var (order, entry) in happenings.OrderBy(happening => (DateTimeOffset)happening.Entry["at"]!))
        {
            var (actor, kind) = ((string)entry["actor"]!, (string)entry["kind"]!);
            if ((kind == "action.set-out" || Leaving.Contains(kind))
                && places.TryGetValue(actor, out var place) && place != order)
            {
                yield return $"{actor}: {kind} at {order}, while at {place}";
            }

            if (kind == "action.set-out")
            {
                places[actor] = order;
            }
            else if (Leaving.Contains(kind))
            {
                places.Remove(actor);
            }
        }
    }
}
