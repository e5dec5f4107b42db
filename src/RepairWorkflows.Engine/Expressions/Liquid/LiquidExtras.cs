using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Scriban.Runtime;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>Filters of Liquid that the library's own mode lacks, and those Elsa's authors have besides.</summary>
internal static class LiquidExtras
{
    public static void AddTo(ScriptObject builtins)
    {
        LiquidNumbers.AddTo(builtins);
        builtins.Import(typeof(LiquidDefaults), renamer: method => method.Name.ToLowerInvariant());
        builtins.Import("sort_natural", new Func<object?, IEnumerable<object?>>(SortNatural));
        builtins.Import("sum", new Func<object?, decimal>(items => ItemsOf(items).Sum(LiquidNumbers.Of)));
        builtins.Import("json", new Func<object?, string>(value => JsonSerializer.Serialize(value)));
        builtins.Import("sha256", new Func<string?, string>(Sha256));
        builtins.Import("format_number", new Func<double, string, string>(
            (number, format) => number.ToString(format, CultureInfo.InvariantCulture)));
        builtins.Import("format_date", new Func<object?, string, string>(
            (value, format) => LiquidTime.Of(value)?.ToString(format, CultureInfo.InvariantCulture) ?? string.Empty));
        builtins.Import("format_string", new Func<string?, object?, string>(
            (format, argument) => string.Format(CultureInfo.InvariantCulture, format ?? "", argument)));
        builtins.Import("time_zone", new Func<object?, string, object?>(InZone));
    }

    private static IEnumerable<object?> ItemsOf(object? items) =>
        items is IEnumerable list and not string ? list.Cast<object?>() : [];

    private static IEnumerable<object?> SortNatural(object? items) =>
        ItemsOf(items).OrderBy(item => item?.ToString(), StringComparer.OrdinalIgnoreCase);

    private static string Sha256(string? text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text ?? "")));

    private static object? InZone(object? value, string zone) =>
        LiquidTime.Of(value) is { } time && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? TimeZoneInfo.ConvertTime(time, found)
            : value;
}
