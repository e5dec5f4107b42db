using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>What kind of value a member must have, where it has one.</summary>
internal static class MemberTypes
{
    private static readonly (string Name, string Kind)[] OfDefinition =
    [
        ("id", Text), ("definitionId", Text), ("name", Text), ("description", Text), ("toolVersion", Text),
        ("version", Number), ("variables", List), ("inputs", List), ("outputs", List), ("outcomes", List),
        ("customProperties", Object), ("options", Object), ("isReadonly", Flag), ("isSystem", Flag),
    ];

    private static readonly (string Name, string Kind)[] OfActivity =
    [
        ("id", Text), ("type", Text), ("name", Text), ("version", Number), ("customProperties", Object),
        ("metadata", Object),
    ];

    private const string Text = "text";
    private const string Number = "a whole number";
    private const string Flag = "true or false";
    private const string List = "a list";
    private const string Object = "an object";

    /// <summary>What is wrong with the members of the document itself.</summary>
    public static IEnumerable<FieldError> CheckDefinition(JsonElement json) => Check(json, "", OfDefinition);

    /// <summary>What is wrong with the members that all activities have.</summary>
    public static IEnumerable<FieldError> CheckActivity(JsonElement json, string path) =>
        Check(json, $"{path}.", OfActivity);

    private static IEnumerable<FieldError> Check(
        JsonElement json, string prefix, (string Name, string Kind)[] members) =>
        from member in members
        let value = json.Member(member.Name)
        where value.Exists() && !Is(member.Kind, json, member.Name, value)
        let found = ActivityDefinitionReader.Excerpt(value)
        select new FieldError(
            prefix + member.Name, "definition.wrong-type",
            $"'{prefix}{member.Name}': expected {member.Kind}, found {found}.");

    private static bool Is(string kind, JsonElement json, string name, JsonElement value) => kind switch
    {
        Text => value.ValueKind == JsonValueKind.String,
        Number => json.Number(name) >= 0,
        Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False
            || (value.ValueKind == JsonValueKind.String && bool.TryParse(value.GetString(), out _)),
        List => value.ValueKind is JsonValueKind.Array or JsonValueKind.Object, // an object may be one entry alone
        _ => value.ValueKind == JsonValueKind.Object,
    };
}
