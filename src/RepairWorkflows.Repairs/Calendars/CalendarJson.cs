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
    public static WorkCalendar Read(string text) => RuleJson.Read(
        text, RepairJson.Plain.WorkCalendar,
        calendar => calendar.Base is null ? CalendarCheck.Problems(calendar) : [], RepairErrors.CalendarInvalid);
}
