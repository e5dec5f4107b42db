using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Texts;

namespace RepairWorkflows.Repairs.Forms;

/// <summary>
/// Checks what was sent against a form's fields: finds every bad field at once, and normalises the good ones.
/// </summary>
internal static class FormReader
{
    /// <summary>Reads <paramref name="sent"/>.</summary>
    /// <param name="fields">The form's fields.</param>
    /// <param name="sent">What was sent; null members and texts blank to the eye count as not given.</param>
    /// <param name="now">The instant that "ahead" means.</param>
    /// <returns>The good values, and what is wrong with the others.</returns>
    public static (FieldValues Values, IReadOnlyList<FieldError> Errors) Read(
        IReadOnlyList<FormField> fields, JsonObject sent, DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        var values = ReadObject(fields, sent, string.Empty, now, errors);
        return (new FieldValues(values), errors);
    }

    /// <summary>What is wrong with a field, in the language of the caller.</summary>
    public static FieldError Error(string field, string code) =>
        new(field, code, RepairTexts.Get($"error.{code}"));

    private static FieldError Error(string name, string code, FormField field) =>
        new(name, code, FieldMessages.Of(code, field));

    private static JsonObject ReadObject(
        IReadOnlyList<FormField> fields, JsonObject sent, string path, DateTimeOffset now, List<FieldError> errors)
    {
        var values = new JsonObject();
        foreach (var field in fields)
        {
            var name = path + field.Name;
            if (IsBlank(sent[field.Name]))
            {
                if (field.IsRequired)
                {
                    errors.Add(Error(name, RepairErrors.FieldRequired));
                }
            }
            else if (field.Kind == FieldKind.Table)
            {
                values[field.Name] = ReadTable(field, sent[field.Name]!, name, now, errors);
            }
            else
            {
                var (value, problem) = FieldReader.Read(field, sent[field.Name]!, now);
                values[field.Name] = value;
                errors.AddRange(problem is null ? [] : [Error(name, problem, field)]);
            }
        }

        errors.AddRange(sent.Where(member => fields.All(field => field.Name != member.Key))
            .Select(member => Error(path + member.Key, RepairErrors.FieldUnknown)));
        return values;
    }

    private static JsonArray ReadTable(
        FormField field, JsonNode sent, string name, DateTimeOffset now, List<FieldError> errors)
    {
        var rows = new JsonArray();
        if (sent is not JsonArray list || list.Any(row => row is not JsonObject))
        {
            errors.Add(Error(name, RepairErrors.FieldMalformed, field));
            return rows;
        }

        if (list.Count > field.MaxLength)
        {
            errors.Add(Error(name, RepairErrors.FieldTooLong, field));
            return rows;
        }

        for (var i = 0; i < list.Count; i++)
        {
            rows.Add(ReadObject(field.Columns, (JsonObject)list[i]!, $"{name}[{i}].", now, errors));
        }

        return rows;
    }

    private static bool IsBlank(JsonNode? node) =>
        node is null
        || (node.GetValueKind() == JsonValueKind.String && VisibleText.IsBlank(node.GetValue<string>()));
}
