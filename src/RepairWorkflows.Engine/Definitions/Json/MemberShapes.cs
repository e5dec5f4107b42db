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
        ("customProperties", Shape.Object), ("root", Shape.Object),
    ];

    private static readonly (string Member, Shape Shape)[] Activity =
    [
        ("id", Shape.Text), ("name", Shape.Text), ("nodeId", Shape.Text), ("version", Shape.Number),
        ("metadata", Shape.Object), ("customProperties", Shape.Object), ("activities", Shape.List),
        ("connections", Shape.List), ("variables", Shape.List),
    ];

    private enum Shape
    {
        Text,
        Number,
        List,
        Object,
    }

    /// <summary>Adds what is wrong with the members of a definition.</summary>
    public static void OfDefinition(JsonElement json, List<FieldError> errors) => Check(json, Definition, "", errors);

    /// <summary>Adds what is wrong with the members that activities of all types share.</summary>
    public static void OfActivity(JsonElement json, string path, List<FieldError> errors) =>
        Check(json, Activity, $"{path}.", errors);

    private static void Check(
        JsonElement json, (string Member, Shape Shape)[] members, string prefix, List<FieldError> errors)
    {
        foreach (var (member, shape) in members)
        {
            var value = json.Member(member);
            if (value.Exists() && !Fits(value, shape))
            {
                errors.Add(new FieldError(
                    $"{prefix}{member}", "field.malformed",
                    $"'{prefix}{member}': expected {Say(shape)}, found {ActivityDefinitionReader.Excerpt(value)}.")
                {
                    Reason = shape switch
                    {
                        Shape.Text => "text-member",
                        Shape.Number => "number-member",
                        Shape.List => "list",
                        _ => "object",
                    },
                    Values = [prefix + member, ActivityDefinitionReader.Excerpt(value)],
                });
            }
        }
    }

    // Numbers may come as text, and lists with reference markers or as the one entry they had, as on an Elsa server.
    private static bool Fits(JsonElement value, Shape shape) => shape switch
    {
        Shape.Text => value.ValueKind == JsonValueKind.String,
        Shape.Number => value.ValueKind == JsonValueKind.Number
            || (value.ValueKind == JsonValueKind.String && int.TryParse(value.GetString(), out _)),
        Shape.List => value.ValueKind is JsonValueKind.Array or JsonValueKind.Object,
        _ => value.ValueKind == JsonValueKind.Object,
    };

    private static string Say(Shape shape) => shape switch
    {
        Shape.Text => "text",
        Shape.Number => "a whole number",
        Shape.List => "a list",
        _ => "an object",
    };
}
