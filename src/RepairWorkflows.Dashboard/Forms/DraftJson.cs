using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Dashboard.Language;
using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Dashboard.Forms;

/// <summary>Turns a draft into the fields a command carries.</summary>
/// <remarks>
/// What cannot be read as the field's kind goes as typed: the rules and their words are the domain's.
/// </remarks>
internal static class DraftJson
{
    /// <summary>The fields that are filled in.</summary>
    public static JsonObject Of(FormDraft draft, Moments moments) => Of(draft.Fields, moments);

    private static JsonObject Of(IEnumerable<FieldDraft> fields, Moments moments) =>
        new(fields
            .Select(field => KeyValuePair.Create(field.Field.Name, ValueOf(field, moments)))
            .Where(member => member.Value is not null));

    private static JsonNode? ValueOf(FieldDraft field, Moments moments)
    {
        var text = field.Text.Trim();
        return field.Field.Kind switch
        {
            FieldKind.Table => RowsOf(field, moments),
            _ when text.Length == 0 => null,
            FieldKind.TextList or FieldKind.LinkList => ListOf(text),
            FieldKind.Boolean => JsonValue.Create(text == "true"),
            FieldKind.WholeNumber or FieldKind.Number or FieldKind.Money => NumberOf(text),
            FieldKind.Instant => moments.Parse(text) is { } at
                ? JsonValue.Create(at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))
                : JsonValue.Create(text),
            _ => JsonValue.Create(field.Text),
        };
    }

    private static JsonArray? RowsOf(FieldDraft table, Moments moments)
    {
        var rows = table.Rows.Select(row => Of(row, moments)).Where(row => row.Count > 0).ToArray<JsonNode?>();
        return rows.Length == 0 ? null : new JsonArray(rows);
    }

    private static JsonArray ListOf(string text)
    {
        const StringSplitOptions cleaned = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        return new([.. text.Split('\n', cleaned).Select(entry => JsonValue.Create(entry))]);
    }

    private static JsonValue NumberOf(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(text);
}
