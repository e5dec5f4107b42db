using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Dashboard.Forms;

/// <summary>What forms, fields and choices are called.</summary>
internal static class FormWords
{
    public static string Label(this Words words, FormField field) =>
        words.Owned(field.DisplayName, "field", field.Name);

    public static string Choice(this Words words, FormField field, string value) =>
        field.ChoiceNames.GetValueOrDefault(value) ?? words.Of($"choice.{field.Name}", value);

    /// <summary>What helps to fill it in; null when nothing does. An owner explains in Chinese only.</summary>
    public static string? Help(this Words words, FormField field) =>
        words.Culture.Equals(Languages.Chinese) && !string.IsNullOrWhiteSpace(field.Description)
            ? field.Description
            : words.Find(RepairTexts.HelpKey(field));

    public static string Process(this Words words, Form form) => words.Owned(form.DisplayName, "process", form.Name);

    public static string Action(this Words words, Form form) => words.Owned(form.DisplayName, "action", form.Name);
}
