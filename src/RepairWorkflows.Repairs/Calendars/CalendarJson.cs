using System.Text.Json;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Repairs.Calendars;

/// <summary>Calendars as JSON.</summary>
internal static class CalendarJson
{
    /// <summary>Writes one, indented.</summary>
    public static string Write(WorkCalendar calendar) =>
        JsonSerializer.Serialize(calendar, RepairJson.Indented.WorkCalendar);

    /// <summary>
    /// Reads one; what stands alone is checked, what has a base is checked over it when it is published.
    /// </summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="RepairErrors.CalendarInvalid"/>; each bad place is named, with its line.
    /// </exception>
    public static WrittenCalendar Read(string text)
    {
        var read = RuleJson.Parse(text, RepairJson.Plain.WorkCalendar, RepairErrors.CalendarInvalid);
        var lines = new Lazy<JsonLines>(() => JsonLines.Of(text));
        return new WrittenCalendar(read, place => lines.Value.Say(place)).CheckedAlone();
    }
}
