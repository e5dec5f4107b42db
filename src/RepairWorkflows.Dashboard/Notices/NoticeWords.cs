using System.Text.Json.Nodes;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Repairs.Notifications;

namespace RepairWorkflows.Dashboard.Notices;

/// <summary>What a notification says.</summary>
internal static class NoticeWords
{
    public static string Render(Notification notice, Words words)
    {
        var policy = (string?)(JsonNode.Parse(notice.Details)?["policy"] as JsonValue) ?? "";
        return words.Find($"notice.{notice.Kind}") is { } text
            ? string.Format(words.Culture, text, notice.OrderNumber, words.Of("clock", policy))
            : words.Format("notice.other", notice.OrderNumber, notice.Kind);
    }
}
