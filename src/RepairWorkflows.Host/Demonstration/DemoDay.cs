using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Host.Demonstration;

/// <summary>The day on which the demonstration's cases happen: a working day of the site.</summary>
internal sealed class DemoDay(DateOnly day, WorkTime calendar)
{
    private const string Today = "today ";
    private const string Tomorrow = "tomorrow ";
    private static readonly TimeOnly FirstReport = new(8, 30);
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(calendar.Calendar.TimeZone!);

    /// <summary>The first working day whose morning has not begun at <paramref name="now"/>.</summary>
    public static DemoDay From(DateTimeOffset now, WorkTime calendar)
    {
        var today = new DemoDay(calendar.DayOf(calendar.StartOfNextWorkingDay(now.AddDays(-1))), calendar);
        return today.At(FirstReport) >= now
            ? today
            : new DemoDay(calendar.DayOf(calendar.StartOfNextWorkingDay(now)), calendar);
    }

    /// <summary>The day that <paramref name="instant"/> falls in.</summary>
    public static DemoDay Of(DateTimeOffset instant, WorkTime calendar) => new(calendar.DayOf(instant), calendar);

    /// <summary>An instant of the day.</summary>
    public DateTimeOffset At(TimeOnly time) => At(day, time);

    /// <summary>The fields with instants in place of the words that stand for them.</summary>
    public JsonObject Dated(JsonObject fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Key, Dated(field.Value))));

    private JsonNode? Dated(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String && Instant(value.GetValue<string>()) is { } instant
            ? JsonValue.Create(instant.ToString("O", CultureInfo.InvariantCulture))
            : value?.DeepClone();

    private DateTimeOffset? Instant(string text) =>
        Time(text, Today) is { } today ? At(today)
        : Time(text, Tomorrow) is { } time ? At(calendar.DayOf(calendar.StartOfNextWorkingDay(At(time))), time)
        : null;

    private static TimeOnly? Time(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal)
        && TimeOnly.TryParseExact(text[word.Length..], "HH:mm", CultureInfo.InvariantCulture, default, out var time)
            ? time
            : null;

    private DateTimeOffset At(DateOnly date, TimeOnly time) =>
        new(TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(time), _zone), TimeSpan.Zero);
}
