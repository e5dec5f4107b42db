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
        if (bookmark.Key is { } key)
        {
            writer.WriteString("key", key);
        }

        if (bookmark.Pattern is { } pattern)
        {
            writer.WriteString("pattern", pattern);
        }

        if (bookmark.DueAt is { } due)
        {
            writer.WriteString("due", due);
        }

        if (bookmark.Payload is { } payload)
        {
            writer.WritePropertyName("payload");
            payload.WriteTo(writer);
        }

        if (!bookmark.IsBurned)
        {
            writer.WriteBoolean("kept", true);
        }

        if (bookmark.IsLocal)
        {
            writer.WriteBoolean("local", true);
        }

        if (bookmark.Tag is { } tag)
        {
            writer.WriteString("tag", tag);
        }
    }
}
