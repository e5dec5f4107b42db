using System.Text.Json;
using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Execution.Format;

/// <summary>Writes where an instance rests.</summary>
internal static class BookmarkWriter
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<ActiveBookmark> bookmarks)
    {
        if (bookmarks.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("bookmarks");
        foreach (var mark in bookmarks)
        {
            writer.WriteStartObject();
            writer.WriteString("id", mark.Id);
            writer.WriteNumber("execution", mark.Execution.Number);
            writer.WriteString("made", mark.CreatedAt);
            WriteBookmark(writer, mark.Bookmark);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteBookmark(Utf8JsonWriter writer, Bookmark bookmark)
    {
        writer.WriteString("name", bookmark.Name);
        writer.WriteIfAny("key", bookmark.Key);
        writer.WriteIfAny("pattern", bookmark.Pattern);
        if (bookmark.DueAt is { } due)
        {
            writer.WriteString("due", due);
        }

        if (bookmark.Payload is { } payload)
        {
            writer.WritePropertyName("payload");
            payload.WriteTo(writer);
        }

        writer.WriteIfTrue("kept", !bookmark.IsBurned);
        writer.WriteIfTrue("local", bookmark.IsLocal);
        writer.WriteIfAny("tag", bookmark.Tag);
    }
}
