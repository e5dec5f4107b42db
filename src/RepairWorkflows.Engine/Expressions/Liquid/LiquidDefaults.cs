using System.Collections;
using System.Net;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>Filters whose arguments may be left out; a method's name in lower case is the filter's.</summary>
internal static class LiquidDefaults
{
    public static string Join(object? items, string separator = "") =>
        items is IEnumerable list and not string ? string.Join(separator, list.Cast<object?>().Select(LiquidText.Of))
            : LiquidText.Of(items);

    // The length counts the ellipsis, as in Liquid.
    public static string Truncate(string? text, int length = 50, string ellipsis = "...") =>
        text is null || text.Length <= length ? text ?? ""
        : length <= ellipsis.Length ? ellipsis
        : text[..(length - ellipsis.Length)] + ellipsis;

    public static string Truncatewords(string? text, int count = 15, string ellipsis = "...")
    {
        var words = (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= count ? text ?? "" : string.Join(' ', words[..Math.Max(1, count)]) + ellipsis;
    }

    public static IEnumerable<object?> Where(object? items, string member, object? value = null) =>
        items is IEnumerable list
            ? list.OfType<IDictionary<string, object>>().Where(map => map.TryGetValue(member, out var found)
                && (value is null ? found is not (null or false) : $"{found}" == $"{value}"))
            : [];

    public static string Handle(string? text) => string.Join('-', new string(
            [.. (text ?? "").Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static string Handleize(string? text) => Handle(text);

    // Encoded again when it is printed, as everything is.
    public static string Escape_once(string? text) => WebUtility.HtmlEncode(WebUtility.HtmlDecode(text ?? ""));

    public static string Newline_to_br(string? text) => (text ?? "").ReplaceLineEndings("<br />");

    public static string Url_encode(string? text) =>
        Uri.EscapeDataString(text ?? "").Replace("%20", "+", StringComparison.Ordinal);

    public static string Url_decode(string? text) => Uri.UnescapeDataString((text ?? "").Replace('+', ' '));
}
