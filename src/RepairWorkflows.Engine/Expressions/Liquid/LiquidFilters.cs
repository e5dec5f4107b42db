using System.Globalization;
using System.Text;
using Scriban.Functions;
using Scriban.Runtime;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>
/// The filters that Elsa's templates have and the library's Liquid mode lacks, or reads the machine's clock in.
/// </summary>
internal static class LiquidFilters
{
    public static void AddTo(ScriptObject builtins, Func<DateTimeOffset> now)
    {
        LiquidExtras.AddTo(builtins);
        builtins.Import("base64", new Func<string?, string>(Base64));
        builtins.Import("keys", new Func<object?, IEnumerable<string>>(Keys));
        builtins.Import("raw", new Func<object?, RawText>(value => new RawText(value?.ToString() ?? string.Empty)));
        builtins.SetValue("date", DelegateCustomFunction.CreateFunc<object?, string, string>(
            (value, format) => Date(value, format, now())), readOnly: true);
    }

    private static string Base64(string? text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text ?? string.Empty));

    private static IEnumerable<string> Keys(object? value) =>
        value is IScriptObject members ? members.GetMembers() : [];

    private static string Date(object? value, string format, DateTimeOffset now)
    {
        var time = value switch
        {
            "now" or "today" => now.UtcDateTime,
            string text => ValueConversion.Convert(text, typeof(DateTime)) as DateTime?,
            int seconds => DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime,
            long seconds => DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime,
            _ => value as DateTime?,
        };
        return time is { } known
            ? new DateTimeFunctions().ToString(known, format, CultureInfo.InvariantCulture) ?? string.Empty
            : string.Empty;
    }
}
