using System.Globalization;
using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>Finds members that hold another kind of JSON than they may: they would be read as something else.</summary>
internal static class MemberShapes
{
    private static readonly (string Member, Shape Shape)[] Definition =
    [
        ("id", Shape.Text), ("definitionId", Shape.Text), ("name", Shape.Text), ("description", Shape.Text),
        ("toolVersion", Shape.Text), ("version", Shape.Number), ("variables", Shape.List), ("inputs", Shape.List),
        ("outputs", Shape.List), ("outcomes", Shape.List), ("options", Shape.Object),
        ("customProperties", Shape.Object), ("isReadonly", Shape.Flag), ("isSystem", Shape.Flag),
    ];

    private static readonly (string Member, Shape Shape)[] Activity =
    [
        ("id", Shape.Text), ("type", Shape.Text), ("name", Shape.Text), ("nodeId", Shape.Text),
        ("version", Shape.Number), ("metadata", Shape.Object), ("customProperties", Shape.Object),
        ("activities", Shape.List), ("connections", Shape.List), ("variables", Shape.List),
    ];

    private enum Shape
    {
        Text,
        Number,
        Flag,
        List,
        Object,
    }

    /// <summary>Adds what is wrong with the members of a definition.</summary>
    public static void OfDefinition(JsonElement json, List<FieldError> errors) => Check(json, Definition, "", errors);

    /// <summary>Whether a member of a definition may hold a value; null counts as absent.</summary>
    public static bool Allow(string member, JsonElement value) =>
        value.ValueKind == JsonValueKind.Null || Fits(value, Definition.First(known => known.Member == member).Shape);

    /// <summary>Adds what is wrong with the members that activities of all types share.</summary>
    public static void OfActivity(JsonElement json, string path, List<FieldError> errors) =>
        Check(json, Activity, $"{path}.", errors);

    /// <summary>Adds that a member is missing.</summary>
    /// <returns>What stands for it meanwhile.</returns>
    public static string Missing(string field, List<FieldError> errors)
    {
        errors.Add(new FieldError(field, "field.required", $"'{field}' is missing.")
        {
            Reason = "member",
            Values = [field],
        });
        return string.Empty;
    }

    private static void Check(
        JsonElement json, (string Member, Shape Shape)[] members, string prefix, List<FieldError> errors)
    {
        foreach (var (member, shape) in members)
        {
            var value = json.Member(member);
            if (value.Exists() && !Fits(value, shape))
            {
                errors.Add(Wrong(prefix + member, shape, ActivityDefinitionReader.Excerpt(value)));
            }
        }
    }

    private static FieldError Wrong(string field, Shape shape, string found)
    {
        var (reason, expected) = shape switch
        {
            Shape.Text => ("text-member", "text"),
            Shape.Number => ("number-member", "a whole number"),
            Shape.Flag => ("flag-member", "true or false"),
            Shape.List => ("list", "a list"),
            _ => ("object", "an object"),
        };
        return new(field, "field.malformed", $"'{field}': expected {expected}, found {found}.")
        {
            Reason = reason,
            Values = [field, found],
        };
    }

    // Numbers and flags may come as text, and lists with reference markers or as the one entry they had, as on an Elsa
    // server.
    private static bool Fits(JsonElement value, Shape shape) => shape switch
    {
        Shape.Text => value.ValueKind == JsonValueKind.String,
        Shape.Number => value.ValueKind == JsonValueKind.String
            ? int.TryParse(value.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0,
        Shape.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False
            || (value.ValueKind == JsonValueKind.String && bool.TryParse(value.GetString(), out _)),
        Shape.List => value.ValueKind is JsonValueKind.Array or JsonValueKind.Object,
        _ => value.ValueKind == JsonValueKind.Object,
    };
}
