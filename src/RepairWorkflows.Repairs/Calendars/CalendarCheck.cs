using System.Text.RegularExpressions;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Calendars;

/// <summary>Finds what makes no sense in a calendar.</summary>
internal static partial class CalendarCheck
{
    /// <summary>Each problem of a calendar that stands alone; none for a sound one.</summary>
    public static IReadOnlyList<FieldError> Problems(WorkCalendar alone) => Problems(alone, alone);

    /// <summary>Each problem with its place in what was written, for example <c>days[3].type</c>.</summary>
    /// <param name="written">The calendar as its owner wrote it.</param>
    /// <param name="complete">The same with what it takes from its base written out.</param>
    public static IReadOnlyList<FieldError> Problems(WorkCalendar written, WorkCalendar complete) =>
    [
        .. OfNames(written.Name, complete.TimeZone),
        .. written.DayTypes.SelectMany(type => DayTypeCheck.Problems(type.Key, type.Value)),
        .. OfWeeks(written, complete), .. OfDays(written, complete), .. OfYears(written, complete),
    ];

    private static IEnumerable<FieldError> OfNames(string name, string? timeZone)
    {
        if (!IsName(name))
        {
            yield return Error("name", RepairErrors.CalendarNameMalformed, name);
        }

        if (timeZone is null)
        {
            yield return Error("timeZone", RepairErrors.FieldRequired);
        }
        else if (!TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) || !zone.HasIanaId)
        {
            yield return Error("timeZone", RepairErrors.CalendarZoneUnknown, timeZone);
        }
    }

    private static IEnumerable<FieldError> OfWeeks(WorkCalendar written, WorkCalendar complete)
    {
        var weeks = written.Weeks;
        if (complete.Weeks.Count == 0 || weeks.Any(week => week.Days is not { Count: > 0 }))
        {
            yield return Error("weeks", RepairErrors.CalendarWithoutWork);
            yield break;
        }

        for (var i = 0; i < weeks.Count; i++)
        {
            // The first has no day of its own: before it no day would be worked, and a clock would look in vain.
            var follows = i == 0 ? weeks[i].From is null : weeks[i].From > (weeks[i - 1].From ?? DateOnly.MinValue);
            if (!follows)
            {
                yield return Error($"weeks[{i}].from", RepairErrors.CalendarWeeksUnordered);
            }

            foreach (var (day, type) in weeks[i].Days.Where(day => !complete.DayTypes.ContainsKey(day.Value)))
            {
                var name = Orders.KebabCase.Of(day);
                yield return Error($"weeks[{i}].days.{name}", RepairErrors.CalendarTypeUnknown, type);
            }
        }
    }

    private static IEnumerable<FieldError> OfDays(WorkCalendar written, WorkCalendar complete)
    {
        var seen = new HashSet<DateOnly>();
        foreach (var (i, day) in written.Days.Index())
        {
            if (!seen.Add(day.Date))
            {
                yield return Error($"days[{i}].date", RepairErrors.CalendarDayTwice, $"{day.Date:yyyy-MM-dd}");
            }

            if (day.Type is { } type && !complete.DayTypes.ContainsKey(type))
            {
                yield return Error($"days[{i}].type", RepairErrors.CalendarTypeUnknown, type);
            }

            if (!complete.Announces(day.Date.Year))
            {
                yield return Error($"days[{i}].date", RepairErrors.CalendarYearUnannounced, day.Date.Year);
            }
        }
    }

    private static IEnumerable<FieldError> OfYears(WorkCalendar written, WorkCalendar complete)
    {
        var seen = new HashSet<int>();
        foreach (var (i, year) in (written.Announced ?? []).Index().Where(year => !seen.Add(year.Item.Year)))
        {
            yield return Error($"announced[{i}].year", RepairErrors.CalendarSaidTwice, year.Year);
        }

        // Days of its base whose year it leaves out.
        var own = written.Days.Select(day => day.Date.Year).ToHashSet();
        foreach (var year in complete.Days.Select(day => day.Date.Year).Distinct()
            .Where(year => !own.Contains(year) && !complete.Announces(year)))
        {
            yield return Error("announced", RepairErrors.CalendarYearUnannounced, year);
        }
    }

    /// <summary>Whether a calendar or a policy may be called that.</summary>
    internal static bool IsName(string? text) => text is not null && Name().IsMatch(text);

    internal static FieldError Error(string place, string code, params object[] values) =>
        new(place, code, string.Format(null, RepairTexts.Get($"error.{code}"), values));

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$")]
    private static partial Regex Name();
}
