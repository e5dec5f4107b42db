using System.Globalization;
using System.Resources;

namespace RepairWorkflows.Repairs.Texts;

/// <summary>The domain's words for people, in English (the neutral language) and Chinese.</summary>
/// <remarks>
/// Keys: <c>role.</c>, <c>step.</c>, <c>action.</c>, <c>field.</c>, <c>field-help.</c>, <c>choice.{field}.</c>,
/// <c>status.</c>, <c>none.{field}</c> (what it means that a field is empty), <c>clock.</c> (policies),
/// <c>clock-state.</c>, <c>verdict.</c>, <c>timeline.{kind}</c>, <c>notification.{kind}</c>,
/// <c>error.{code}</c>, each followed by the stable word.
/// </remarks>
public static class RepairTexts
{
    private static readonly ResourceManager Resources =
        new("RepairWorkflows.Repairs.Texts.RepairTexts", typeof(RepairTexts).Assembly);

    /// <summary>The text for a key; the key itself when there is none.</summary>
    /// <param name="key">For example <c>action.sign-slip</c>.</param>
    /// <param name="culture">Which language; the caller's (<see cref="CultureInfo.CurrentUICulture"/>) unless
    /// given.</param>
    public static string Get(string key, CultureInfo? culture = null) => Find(key, culture) ?? key;

    /// <summary>The text for a key; null when there is none.</summary>
    public static string? Find(string key, CultureInfo? culture = null) => Resources.GetString(key, culture);
}
