using System.Globalization;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>Until when a link works, as scripts say it.</summary>
internal static class LinkEnd
{
    /// <summary>
    /// A span counts from <paramref name="now"/>, as a value or as text; an instant is one, as a value or as text.
    /// Nothing means for ever.
    /// </summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static DateTimeOffset? Of(object? end, DateTimeOffset now) => end switch
    {
        null => null,
        TimeSpan span => now + span,
        DateTimeOffset instant => instant,
        DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        string text when TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) => now + span,
        string text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => throw new FormatException("A link ends after a time span, or at an instant."),
    };
}
