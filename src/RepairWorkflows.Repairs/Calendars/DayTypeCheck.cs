using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Calendars;

/// <summary>Finds what makes no sense in a day type.</summary>
internal static class DayTypeCheck
{
    private const int LongestName = 60;
    private static readonly TimeSpan WholeDay = TimeSpan.FromDays(1);

    // What stands for a day off: in a table of rows, and in the choice on the page.
    private static readonly string[] DaysOff = [CalendarDraft.Off, "-"];

    /// <summary>Each problem with its place, for example <c>dayTypes.normal.windows</c>.</summary>
    public static IEnumerable<FieldError> Problems(string name, DayType type)
    {
        var place = $"dayTypes.{name}";
        if (!IsName(name))
        {
            yield return CalendarCheck.Error(place, RepairErrors.CalendarTypeNameMalformed, name);
        }

        if (type.Windows is not { Count: > 0 } windows)
        {
            yield return CalendarCheck.Error($"{place}.windows", RepairErrors.FieldRequired);
            yield break;
        }

        foreach (var (one, next) in windows.Zip(windows.Skip(1)).Where(two => two.Second.From < two.First.To))
        {
            yield return CalendarCheck.Error($"{place}.windows", RepairErrors.CalendarWindowsOverlap, one, next);
        }

        if (type.FullDay is { } full && (full <= TimeSpan.Zero || full > WholeDay))
        {
            yield return CalendarCheck.Error($"{place}.fullDay", RepairErrors.CalendarFullDayOutOfRange);
        }
    }

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName && name == name.Trim()
        && VisibleText.IsOneLine(name) && !VisibleText.IsBlank(name) && !DaysOff.Contains(name);
}
