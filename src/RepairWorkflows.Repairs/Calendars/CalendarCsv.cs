using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Rulebook;

namespace RepairWorkflows.Repairs.Calendars;

/// <summary>
/// Calendars as rows for a spreadsheet: <c>record,key,value,note</c>. Nothing of a sound calendar is lost on the way
/// there and back.
/// </summary>
internal static class CalendarCsv
{
    private static readonly string[] Header = ["record", "key", "value", "note"];

    private static readonly CsvConfiguration Written = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        // Left to itself it quotes a line end of its own alone.
        ShouldQuote = cell => ConfigurationFunctions.ShouldQuote(cell) || cell.Field.AsSpan().ContainsAny('\r', '\n'),
    };

    // Without a line end of its own it takes any.
    private static readonly CsvConfiguration Taken = new(CultureInfo.InvariantCulture)
    {
        TrimOptions = TrimOptions.Trim,
        BadDataFound = null,
    };

    /// <summary>
    /// Writes one, with a byte order mark: spreadsheets take a file without one for another encoding.
    /// </summary>
    public static string Write(WorkCalendar calendar)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write('\uFEFF');
        using var csv = new CsvWriter(text, Written);
        foreach (var row in Rows(calendar).Prepend(Header))
        {
            Array.ForEach(row, csv.WriteField);
            csv.NextRecord();
        }

        csv.Flush();
        return text.ToString();
    }

    /// <summary>Reads one.</summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="RepairErrors.CalendarInvalid"/>; each bad line is named.
    /// </exception>
    public static WrittenCalendar Read(string text)
    {
        using var csv = new CsvParser(new StringReader(text.TrimStart('\uFEFF')), Taken);
        if (!csv.Read() || !csv.Record!.SequenceEqual(Header))
        {
            throw RuleJson.Refused(
                RepairErrors.CalendarInvalid,
                [CalendarCheck.Error("line 1", RepairErrors.CsvHeaderMissing, string.Join(',', Header))]);
        }

        var draft = new CalendarDraft();
        var errors = new List<FieldError>();
        for (var line = csv.RawRow + 1; csv.Read(); line = csv.RawRow + 1)
        {
            errors.AddRange(draft.Take(line, csv.Record!));
        }

        return errors.Count > 0
            ? throw RuleJson.Refused(RepairErrors.CalendarInvalid, errors)
            : new WrittenCalendar(draft.ToCalendar(), draft.PlaceOf).CheckedAlone();
    }

    private static IEnumerable<string?[]> Rows(WorkCalendar calendar) =>
    [
        ["calendar", "name", calendar.Name, calendar.DisplayName],
        .. calendar.Base is { } parent ? [["calendar", "base", parent, null]] : Array.Empty<string?[]>(),
        .. calendar.TimeZone is { } zone ? [["calendar", "timeZone", zone, null]] : Array.Empty<string?[]>(),
        .. calendar.DayTypes.Select(type => new[]
        {
            "type", type.Key, string.Join(' ', type.Value.Windows), type.Value.FullDay?.ToString("c"),
        }),
        .. calendar.Weeks.SelectMany(week => week.Days.OrderBy(day => day.Key.PlaceInWeek())
            .Select(day => new[] { "week", KebabCase.Of(day.Key), day.Value, Say(week.From) })),
        .. calendar.Announced is [] ? [["announced", null, null, null]] : Array.Empty<string?[]>(),
        .. (calendar.Announced ?? []).Select(
            year => new[] { "announced", $"{year.Year}", null, year.Source }),
        .. calendar.Days.Select(day => new[] { "day", Say(day.Date), day.Type ?? CalendarDraft.Off, day.Name }),
    ];

    private static string? Say(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
