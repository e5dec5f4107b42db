using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RepairWorkflows.Repairs.Orders;

/// <summary>Hides the middle of telephone numbers, wherever in a text they stand.</summary>
public static partial class PhoneMask
{
    /// <summary>
    /// The text with <c>138****5678</c>, <c>0851-****5678</c> and <c>400-****4567</c> in place of such numbers,
    /// extensions gone.
    /// </summary>
    public static string InText(string text) => Number().Replace(text, match =>
        match.Groups["mobile"] is { Success: true } mobile
            ? $"{Digits(mobile)[..3]}****{Digits(mobile)[^4..]}"
            : $"{match.Groups["area"].Value}-****{Digits(match.Groups["number"])[^4..]}");

    /// <summary>The document with every text in it masked, names of members apart; an empty one stays so.</summary>
    public static string InJson(string document) => document.Length == 0
        ? document
        : In(JsonNode.Parse(document))?.ToJsonString(RepairJson.Plain.Options) ?? "null";

    /// <summary>A copy of a node with every text in it masked; null for null.</summary>
    public static JsonNode? In(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(
            members.Select(member => KeyValuePair.Create(member.Key, In(member.Value)))),
        JsonArray entries => new JsonArray([.. entries.Select(In)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(InText(text)),
        _ => node?.DeepClone(),
    };

    private static string Digits(Group part) => string.Concat(part.Value.Where(char.IsAsciiDigit));

    // No letter or digit stands beside a number, and no hyphen before a landline's: ids have such groups of digits.
    [GeneratedRegex(
        """
        (?<![0-9A-Za-z])
        (?: (?:\+?86[\s-]?)?(?<mobile>1[3-9][0-9][\s-]?[0-9]{4}[\s-]?[0-9]{4})
          | (?<!-)(?![0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-)
            (?<area>0[0-9]{2,3}|[48]00)[\s-]?(?<number>[0-9]{3,4}[\s-]?[0-9]{4})(?:-[0-9]{1,6})? )
        (?![0-9A-Za-z])
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
