using System.Text;
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
        builtins.Import("base64_encode", new Func<string?, string>(Base64));
        builtins.Import("base64_decode", new Func<string?, string>(
            text => Encoding.UTF8.GetString(Convert.FromBase64String(text ?? string.Empty))));
        builtins.Import("keys", new Func<object?, IEnumerable<string>>(Keys));
        builtins.Import("raw", new Func<object?, RawText>(value => new RawText(value?.ToString() ?? string.Empty)));
        builtins.SetValue("date", DelegateCustomFunction.CreateFunc<object?, string, string>(
            (value, format) => Date(value, format, now())), readOnly: true);
    }

    private static string Base64(string? text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text ?? string.Empty));

    private static IEnumerable<string> Keys(object? value) =>
        value is IScriptObject members ? members.GetMembers() : [];

    private static string Date(object? value, string format, DateTimeOffset now) =>
        (value is "now" or "today" ? now : LiquidTime.Of(value)) is { } time
            ? LiquidTime.Write(time, format)
            : string.Empty;
}
