using System.Collections;
using System.Globalization;
using System.Resources;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Texts;

/// <summary>The domain's words for people, in English (the neutral language) and Chinese.</summary>
/// <remarks>
/// Each slice keeps its words beside its code (<c>Cancellation/CancellationTexts.resx</c>); those of several slices are
/// here. Keys: <c>role.</c>, <c>step.</c>, <c>action.</c>, <c>field.</c>, <c>field-help.</c>, <c>choice.{field}.</c>,
/// <c>status.</c>, <c>none.{field}</c> (what it means that a field is empty), <c>clock.</c> (policies),
/// <c>clock-state.</c>, <c>verdict.</c>, <c>timeline.{kind}</c>, <c>notification.{kind}</c>,
/// <c>error.{code}</c>, each followed by the stable word.
/// </remarks>
public static class RepairTexts
{
    private const string Ending = ".resources";

    private static readonly IReadOnlyList<ResourceManager> Resources =
    [
        .. typeof(RepairTexts).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => new ResourceManager(name[..^Ending.Length], typeof(RepairTexts).Assembly)),
    ];

    /// <summary>The text for a key; the key itself when there is none.</summary>
    /// <param name="key">For example <c>action.sign-slip</c>.</param>
    /// <param name="culture">Which language; the caller's (<see cref="CultureInfo.CurrentUICulture"/>) unless
    /// given.</param>
    public static string Get(string key, CultureInfo? culture = null) => Find(key, culture) ?? key;

    /// <summary>
    /// The key of what helps to fill in a field: <c>field-help.{name}</c>, or with <c>.required</c> behind it where
    /// a field that is optional for others is required.
    /// </summary>
    public static string HelpKey(FormField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var key = $"field-help.{field.Name}";
        return field.IsRequired && Find($"{key}.required") is not null ? $"{key}.required" : key;
    }

    /// <summary>The stable words of a family of keys: for <c>step</c> those of all steps.</summary>
    internal static IEnumerable<string> WordsOf(string family) =>
        Resources.SelectMany(slice =>
                slice.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
                    .Cast<DictionaryEntry>())
            .Select(entry => (string)entry.Key)
            .Where(key => key.StartsWith($"{family}.", StringComparison.Ordinal))
            .Select(key => key[(family.Length + 1)..]).Order(StringComparer.Ordinal);

    /// <summary>The text for a key; null when there is none.</summary>
    public static string? Find(string key, CultureInfo? culture = null) =>
        Resources.Select(slice => slice.GetString(key, culture)).FirstOrDefault(text => text is not null);
}
