using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RepairWorkflows.Repairs.Calendars;

/// <summary>A stretch of a working day, in the site's time; written <c>08:30-12:00</c>.</summary>
/// <param name="From">Its beginning, in whole minutes after midnight.</param>
/// <param name="To">Its end, later than <paramref name="From"/>; 24:00 is the end of the day.</param>
[JsonConverter(typeof(WorkingWindowConverter))]
public readonly record struct WorkingWindow(TimeSpan From, TimeSpan To)
{
    private static readonly TimeSpan WholeDay = TimeSpan.FromDays(1);

    /// <summary>How long it is on a day without a change of the clocks.</summary>
    public TimeSpan Length => To - From;

    /// <summary>Reads one; false when the text is none, or ends no later than it begins.</summary>
    public static bool TryParse(string? text, out WorkingWindow window)
    {
        window = default;
        if (text?.Split(['-', '–', '~'], StringSplitOptions.TrimEntries) is not [var from, var to]
            || !TryParseTime(from, out var start) || !TryParseTime(to, out var end) || end <= start)
        {
            return false;
        }

        window = new WorkingWindow(start, end);
        return true;
    }

    /// <summary>The window as it is written.</summary>
    public override string ToString() => $"{Say(From)}-{Say(To)}";

    private static string Say(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");

    private static bool TryParseTime(string text, out TimeSpan time)
    {
        if (text == "24:00")
        {
            time = WholeDay;
            return true;
        }

        var isTime = TimeOnly.TryParseExact(
            text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var found);
        time = found.ToTimeSpan();
        return isTime;
    }
}

/// <summary>Reads and writes windows as text.</summary>
internal sealed class WorkingWindowConverter : JsonConverter<WorkingWindow>
{
    public override WorkingWindow Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && WorkingWindow.TryParse(reader.GetString(), out var window)
            ? window
            : throw new JsonException("A window is written 08:30-12:00, its end after its beginning.");

    public override void Write(Utf8JsonWriter writer, WorkingWindow value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
