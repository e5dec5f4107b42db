using System.Globalization;

namespace RepairWorkflows.Repairs.Calendars;

/// <summary>A version of a calendar, as ledgers name it: <c>name@version</c>.</summary>
/// <param name="Name">The calendar's name, which has no <c>@</c>.</param>
/// <param name="Number">The version, from 1.</param>
public readonly record struct CalendarId(string Name, int Number)
{
    /// <summary>Reads one that was written by <see cref="ToString"/>.</summary>
    public static CalendarId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.LastIndexOf('@');
        return new(text[..at], int.Parse(text[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}@{Number}");
}
