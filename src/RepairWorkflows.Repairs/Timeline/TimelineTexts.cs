using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Notifications;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Timeline;

/// <summary>Says in words what stands on a timeline, or in a notification.</summary>
public static class TimelineTexts
{
    /// <summary>The entry in words: what happened, and its particulars with their names.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="culture">Which language.</param>
    /// <param name="zone">In which time zone to write instants; UTC unless given.</param>
    public static string Render(TimelineEntry entry, CultureInfo culture, TimeZoneInfo? zone = null) =>
        Render(RepairTexts.Get($"timeline.{entry.Kind}", culture), entry.Details, culture, zone);

    /// <summary>The notification in words.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="culture">Which language.</param>
    /// <param name="zone">In which time zone to write instants; UTC unless given.</param>
    public static string Render(Notification notification, CultureInfo culture, TimeZoneInfo? zone = null) =>
        Render(RepairTexts.Get($"notification.{notification.Kind}", culture), notification.Details, culture, zone);

    private static string Render(string headline, string details, CultureInfo culture, TimeZoneInfo? zone)
    {
        var parts = JsonNode.Parse(details)!.AsObject()
            .Where(member => member.Value is not null && member.Key != "percent")
            .Select(member => Part(member.Key, member.Value!, culture, zone ?? TimeZoneInfo.Utc))
            .ToList();
        return parts.Count == 0
            ? headline
            : string.Format(
                culture, RepairTexts.Get("format.details", culture), headline,
                string.Join(RepairTexts.Get("format.separator", culture), parts));
    }

    private static string Part(string name, JsonNode value, CultureInfo culture, TimeZoneInfo zone) =>
        string.Format(
            culture, RepairTexts.Get("format.detail", culture), RepairTexts.Get($"field.{name}", culture),
            Value(name, value, culture, zone));

    private static string Value(string name, JsonNode value, CultureInfo culture, TimeZoneInfo zone) =>
        value switch
        {
            JsonArray list => string.Join(
                RepairTexts.Get("format.list", culture), list.Select(item => Value(name, item!, culture, zone))),
            JsonObject row => string.Join(
                ' ', row.Where(cell => cell.Value is not null).Select(cell => Value(cell.Key, cell.Value!, culture,
                    zone))),
            _ => value.GetValueKind() switch
            {
                JsonValueKind.True => RepairTexts.Get("choice.yes", culture),
                JsonValueKind.False => RepairTexts.Get("choice.no", culture),
                JsonValueKind.String => Word(name, value.GetValue<string>(), culture, zone),
                _ => value.ToJsonString(),
            },
        };

    private static string Word(string name, string text, CultureInfo culture, TimeZoneInfo zone)
    {
        const DateTimeStyles asWritten = DateTimeStyles.RoundtripKind;
        if (name.EndsWith("At", StringComparison.Ordinal) || name == "newTime")
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, asWritten, out var instant)
                ? TimeZoneInfo.ConvertTime(instant, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
                : text;
        }

        var key = name switch
        {
            "policy" => $"clock.{text}",
            "roles" => $"role.{text}",
            "status" => $"status.{text}",
            "step" => $"step.{text}",
            "verdict" => $"verdict.{text}",
            "notice" => $"notification.{text}",
            _ => $"choice.{name}.{text}",
        };
        return RepairTexts.Find(key, culture) ?? text;
    }
}
