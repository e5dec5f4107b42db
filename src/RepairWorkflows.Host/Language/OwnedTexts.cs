using System.Globalization;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Host.Language;

/// <summary>
/// What things are called in the language of the request. The owners of processes write Chinese: in it their text comes
/// first, in any other language ours does.
/// </summary>
internal static class OwnedTexts
{
    /// <summary>The text; null when neither the owner nor the texts have one.</summary>
    public static string? Find(string? ownersText, string key) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh"
            ? ownersText ?? RepairTexts.Find(key)
            : RepairTexts.Find(key) ?? ownersText;

    /// <summary>The form of a process or an action (<paramref name="family"/>), every name in it filled in.</summary>
    public static Form InWords(this Form form, string family) => form with
    {
        DisplayName = Find(form.DisplayName, $"{family}.{form.Name}") ?? form.Name,
        Fields = InWords(form.Fields),
    };

    private static IReadOnlyList<FormField> InWords(IReadOnlyList<FormField> fields) =>
    [
        .. fields.Select(field => field with
        {
            DisplayName = Find(field.DisplayName, $"field.{field.Name}") ?? field.Name,
            Description = Find(field.Description, RepairTexts.HelpKey(field)),
            Columns = InWords(field.Columns),
        }),
    ];
}
