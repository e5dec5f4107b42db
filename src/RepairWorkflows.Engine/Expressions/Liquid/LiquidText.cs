using System.Collections;
using System.Globalization;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>What a value looks like when a template prints it.</summary>
internal static class LiquidText
{
    /// <summary>The text of a value that prints by rules of its own; null for any other.</summary>
    public static string? Find(object? value) => value switch
    {
        DateTime time => time.ToString("u", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToString("u", CultureInfo.InvariantCulture),
        double or float or decimal => OfFraction(value),
        RawText raw => raw.Text,
        string => null,
        IDictionary => string.Empty,
        // A list has no marks around it and between its entries.
        IEnumerable list => string.Concat(list.Cast<object?>().Select(Of)),
        _ => null,
    };

    // Numbers are decimals there: fifteen digits of a double, and no idle zeros.
    private static string? OfFraction(object number)
    {
        try
        {
            return Convert.ToDecimal(number, CultureInfo.InvariantCulture)
                .ToString("0.############################", CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null; // too large for one, it prints as it is
        }
    }

    public static string Of(object? value) => Find(value) ?? value switch
    {
        null => string.Empty,
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
