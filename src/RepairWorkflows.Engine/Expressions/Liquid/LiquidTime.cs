using System.Globalization;
using Scriban.Functions;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>What a template takes for a time, and how it writes one.</summary>
internal static class LiquidTime
{
    /// <summary>The instant, with the offset it was given in; null for what is none.</summary>
    public static DateTimeOffset? Of(object? value) => value switch
    {
        DateTimeOffset instant => instant,
        DateTime time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        int or long => DateTimeOffset.FromUnixTimeSeconds(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        string text => DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read) ? read : null,
        _ => null,
    };

    /// <summary>As the signs of <c>strftime</c> say.</summary>
    public static string Write(DateTimeOffset time, string format)
    {
        var zone = time.ToString("zzz", CultureInfo.InvariantCulture)
            .Replace(":", string.Empty, StringComparison.Ordinal);
        return new DateTimeFunctions().ToString(
            time.DateTime, format.Replace("%z", zone, StringComparison.Ordinal), CultureInfo.InvariantCulture)
            ?? string.Empty;
    }
}
