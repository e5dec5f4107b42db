using System.Text.Json.Nodes;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Dashboard.OrderDetail;

/// <summary>What happened, in words.</summary>
internal static class TimelineWords
{
    public static string Render(TimelineEntry entry, Words words)
    {
        if (entry.Kind.StartsWith("action.", StringComparison.Ordinal))
        {
            return words[entry.Kind];
        }

        var policy = (string?)(JsonNode.Parse(entry.Details)?["policy"] as JsonValue) ?? "";
        return words.Find($"timeline.{entry.Kind}") is { } text
            ? string.Format(words.Culture, text, words.Of("clock", policy))
            : entry.Kind;
    }
}
