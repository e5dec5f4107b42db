using System.Text.RegularExpressions;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Calendars;

/// <summary>Finds what makes no sense in a calendar that stands alone.</summary>
internal static partial class CalendarCheck
{
    private static readonly TimeSpan WholeDay = TimeSpan.FromDays(1);

    /// <summary>Each problem with its place, for example <c>days[3].type</c>; none for a sound calendar.</summary>
    public static IReadOnlyList<FieldError> Problems(WorkCalendar calendar) =>
    [
        .. OfNames(calendar), .. calendar.DayTypes.SelectMany(type => OfType($"dayTypes.{type.Key}", type.Value)),
        .. OfWeeks(calendar), .. OfDays(calendar),
    ];

    private static IEnumerable<FieldError> OfNames(WorkCalendar calendar)
    {
        if (!IsName(calendar.Name))
        {
            yield return Error("name", RepairErrors.CalendarNameMalformed, calendar.Name);
        }

        if (calendar.TimeZone is null)
        {
            yield return Error("timeZone", RepairErrors.FieldRequired);
        }
        else if (!TimeZoneInfo.TryFindSystemTimeZoneById(calendar.TimeZone, out var zone) || !zone.HasIanaId)
        {
            yield return Error("timeZone", RepairErrors.CalendarZoneUnknown, calendar.TimeZone);
        }
    }

    private static IEnumerable<FieldError> OfType(string place, DayType type)
    {
        if (type.Windows is not { Count: > 0 })
        {
            return [Error($"{place}.windows", RepairErrors.FieldRequired)];
        }

        var overlaps = type.Windows.Zip(type.Windows.Skip(1)).Where(two => two.Second.From < two.First.To);
        return
        [
            .. overlaps.Select(two => Error(
                $"{place}.windows", RepairErrors.CalendarWindowsOverlap, two.First, two.Second)),
            .. type.FullDay is { } full && (full <= TimeSpan.Zero || full > WholeDay)
                ? [Error($"{place}.fullDay", RepairErrors.CalendarFullDayOutOfRange)]
                : Array.Empty<FieldError>(),
        ];
    }

    private static IEnumerable<FieldError> OfWeeks(WorkCalendar calendar)
    {
        if (calendar.Weeks.Count == 0 || calendar.Weeks.Any(week => week.Days is not { Count: > 0 }))
        {
            yield return Error("weeks", RepairErrors.CalendarWithoutWork);
            yield break;
        }

        for (var i = 0; i < calendar.Weeks.Count; i++)
        {
            if (i > 0 && !(calendar.Weeks[i].From > (calendar.Weeks[i - 1].From ?? DateOnly.MinValue)))
            {
                yield return Error($"weeks[{i}].from", RepairErrors.CalendarWeeksUnordered);
            }

            foreach (var (day, type) in calendar.Weeks[i].Days.Where(day => !calendar.DayTypes.ContainsKey(day.Value)))
            {
                var name = Orders.KebabCase.Of(day);
                yield return Error($"weeks[{i}].days.{name}", RepairErrors.CalendarTypeUnknown, type);
            }
        }
    }

    private static IEnumerable<FieldError> OfDays(WorkCalendar calendar)
    {
        var seen = new HashSet<DateOnly>();
        for (var i = 0; i < calendar.Days.Count; i++)
        {
            var day = calendar.Days[i];
            if (!seen.Add(day.Date))
            {
                yield return Error($"days[{i}].date", RepairErrors.CalendarDayTwice, $"{day.Date:yyyy-MM-dd}");
            }

            if (day.Type is { } type && !calendar.DayTypes.ContainsKey(type))
            {
                yield return Error($"days[{i}].type", RepairErrors.CalendarTypeUnknown, type);
            }

            if (calendar.Announced is { } years && years.All(year => year.Year != day.Date.Year))
            {
                yield return Error($"days[{i}].date", RepairErrors.CalendarYearUnannounced, day.Date.Year);
            }
        }
    }

    /// <summary>Whether a calendar or a policy may be called that.</summary>
    internal static bool IsName(string text) => Name().IsMatch(text);

    internal static FieldError Error(string place, string code, params object[] values) =>
        new(place, code, string.Format(null, RepairTexts.Get($"error.{code}"), values));

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$")]
    private static partial Regex Name();
}
