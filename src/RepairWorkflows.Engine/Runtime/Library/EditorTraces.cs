using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>
/// What an editor writes into a document by opening it: how large boxes came out with the fonts of its screen, empty
/// lists of an arrow's corners, and what it was sent beside the drawing, node ids and newer versions of used workflows.
/// Nobody drew that: it stays as it was.
/// </summary>
internal static class EditorTraces
{
    private static readonly string[] Sent =
        ["nodeId", "latestAvailablePublishedVersion", "latestAvailablePublishedVersionId"];

    /// <summary>The document without them, so that opening and saving changes nothing.</summary>
    /// <param name="document">What an editor sent; not changed.</param>
    /// <param name="earlier">What it was sent before; null when there was nothing.</param>
    public static JsonObject Without(JsonObject document, StoredDefinition? earlier)
    {
        if (earlier is null)
        {
            return document;
        }

        var kept = document.DeepClone().AsObject();
        var was = JsonNode.Parse(earlier.Document)!.AsObject();
        Undo(kept[kept.KeyOf("root")], was[was.KeyOf("root")]);
        return kept;
    }

    private static void Undo(JsonNode? now, JsonNode? was)
    {
        switch (now, was)
        {
            case (JsonObject json, JsonObject before) when IdOf(json) == IdOf(before):
                UndoIn(json, before);
                break;
            case (JsonArray entries, JsonArray before):
                foreach (var entry in entries.OfType<JsonObject>())
                {
                    Undo(entry, before.OfType<JsonObject>().FirstOrDefault(other => AreTheSame(entry, other)));
                }

                break;
        }
    }

    private static void UndoIn(JsonObject now, JsonObject was)
    {
        if (now["vertices"] is JsonArray { Count: 0 })
        {
            AsBefore("vertices", now, was);
        }

        if (IdOf(now) is not null && now["type"] is not null)
        {
            foreach (var member in Sent)
            {
                AsBefore(member, now, was);
            }

            if (DesignerOf(now) is { } designer && DesignerOf(was) is { } before)
            {
                AsBefore("size", designer, before);
            }
        }

        foreach (var (name, value) in now.ToList())
        {
            Undo(value, was[name]);
        }
    }

    private static void AsBefore(string member, JsonObject now, JsonObject was)
    {
        now.Remove(member);
        if (was.TryGetPropertyValue(member, out var before))
        {
            now[member] = before?.DeepClone();
        }
    }

    // Activities by their ids, arrows by their ends.
    private static bool AreTheSame(JsonObject one, JsonObject other) => IdOf(one) is { } id
        ? id == IdOf(other)
        : one["source"] is { } source && JsonNode.DeepEquals(source, other["source"])
            && JsonNode.DeepEquals(one["target"], other["target"]);

    private static string? IdOf(JsonObject json) =>
        json["id"] is JsonValue value && value.TryGetValue<string>(out var id) ? id : null;

    private static JsonObject? DesignerOf(JsonObject json) =>
        (json["metadata"] as JsonObject)?["designer"] as JsonObject;
}
