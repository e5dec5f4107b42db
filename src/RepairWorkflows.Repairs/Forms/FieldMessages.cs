using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Forms;

/// <summary>Says what is wrong with a field, and what would be right: the form, the choices, the limit.</summary>
internal static class FieldMessages
{
    /// <summary>The message in the language of the caller.</summary>
    public static string Of(string code, FormField field) => (code, field) switch
    {
        (RepairErrors.FieldOutOfRange, { Kind: FieldKind.Instant, MaxDaysAhead: { } days }) =>
            Say($"{code}.instant", days),
        (RepairErrors.FieldOutOfRange, { Kind: FieldKind.Instant, MaxDaysBack: { } days }) =>
            Say($"{code}.back", days * 24),
        (RepairErrors.FieldOutOfRange, { Min: { } min, Max: { } max }) => Say($"{code}.number", min, max),
        (RepairErrors.FieldUnknownChoice, _) => Choices(field),
        (RepairErrors.FieldTooLong, { Kind: FieldKind.Table }) => Say($"{code}.table", field.MaxLength),
        (RepairErrors.FieldTooLong, { Kind: FieldKind.TextList or FieldKind.LinkList }) =>
            Say($"{code}.list", field.MaxLength, FieldReader.LongestEntry),
        (RepairErrors.FieldTooLong, _) => Say($"{code}.text", field.MaxLength),
        (RepairErrors.FieldMalformed, { Kind: FieldKind.Choice }) => Choices(field),
        (RepairErrors.FieldMalformed, _) =>
            Say($"{code}.{KebabCase.Of(field.Kind)}", Names(field.Columns.Select(column => column.Name))),
        _ => RepairTexts.Get($"error.{code}"),
    };

    private static string Choices(FormField field) =>
        Say($"{RepairErrors.FieldUnknownChoice}.choices", Names(field.Choices));

    private static string Names(IEnumerable<string> names) =>
        string.Join(RepairTexts.Get("format.list"), names);

    private static string Say(string key, params object[] values) =>
        string.Format(null, RepairTexts.Get($"error.{key}"), values);
}
