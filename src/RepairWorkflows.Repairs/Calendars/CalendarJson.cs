using System.Text.Json;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

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
    public static WorkCalendar Read(string text)
    {
        WorkCalendar calendar;
        try
        {
            calendar = JsonSerializer.Deserialize(text, RepairJson.Plain.WorkCalendar)
                ?? throw new JsonException("null", "$", 0, 0);
        }
        catch (JsonException failure)
        {
            throw CalendarCsv.Refused(
            [
                new($"line {failure.LineNumber + 1}", RepairErrors.FieldMalformed,
                    $"{RepairTexts.Get($"error.{RepairErrors.FieldMalformed}")} ({failure.Path?.TrimStart('$', '.')})"),
            ]);
        }

        var problems = calendar.Base is null ? CalendarCheck.Problems(calendar) : [];
        if (problems.Count > 0)
        {
            var lines = JsonLines.Of(text);
            throw CalendarCsv.Refused([.. problems.Select(
                problem => problem with { Field = lines.Say(problem.Field) })]);
        }

        return calendar;
    }
}
