using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>Reads the members of activities that hold no activities themselves.</summary>
internal static class MemberReader
{
    private static readonly JsonSerializerOptions PlainMembers = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new ExpressionConverter(), new PortConverter() },
    };

    public static object? ReadInput(Type type, JsonElement json)
    {
        // A bare value stands for a literal; an object without typeName, or without a known language, for "not set".
        var expression = json.ValueKind != JsonValueKind.Object
            ? new Expression("Literal", Bare(json))
            : json.Member(
                "typeName").Exists() ? ActivityDefinitionReader.ReadExpression(json.Member("expression")) : null;
        return expression is null ? null : Activator.CreateInstance(type, expression);
    }

    // As on an Elsa server it is a text before it is anything else.
    private static JsonElement Bare(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => JsonSerializer.SerializeToElement(json.GetRawText()),
        JsonValueKind.True => JsonSerializer.SerializeToElement(bool.TrueString),
        JsonValueKind.False => JsonSerializer.SerializeToElement(bool.FalseString),
        _ => json,
    };

    public static object? ReadOutput(Type type, JsonElement json) =>
        Activator.CreateInstance(type, json.Member("memoryReference").Text("id"));

    public static object? ReadPlain(Type type, JsonElement json, string path, List<FieldError> errors)
    {
        try
        {
            var read = Listed(type, json).Deserialize(type, PlainMembers);
            if (Gap(read) is not { } gap)
            {
                return read;
            }

            errors.Add(Malformed(path, $"[{gap}]", ("object", "an object"), "null"));
        }
        catch (JsonException unreadable)
        {
            var inside = unreadable.Path?.TrimStart('$') ?? "";
            errors.Add(Malformed(
                path, inside, inside.Length == 0 ? Expected(type) : ("other", "another kind of value"),
                ActivityDefinitionReader.Excerpt(json)));
        }

        return null;
    }

    // Where a list has a null instead of a case or the like; a text may be missing.
    private static int? Gap(object? read) =>
        read is IList entries and not IEnumerable<string?> && entries.IndexOf(null) is var gap && gap >= 0 ? gap : null;

    private static FieldError Malformed(
        string path, string inside, (string Reason, string Words) expected, string found) =>
        new(path, "field.malformed", $"'{path}{inside}': expected {expected.Words}, found {found}.")
        {
            Reason = expected.Reason,
            Values = [path + inside, found, expected.Words],
        };

    private static (string Reason, string Words) Expected(Type type) =>
        IsList(type) ? ("list", "a list")
        : type.IsEnum ? ("kind", string.Join(" or ", Enum.GetNames(type)))
        : TypeAliases.NameOf(type) is { } name ? ("kind", name)
        : ("object", "an object");

    private static bool IsList(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    // Lists came with reference markers once, or as the one entry they had.
    private static JsonElement Listed(Type type, JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && IsList(type)
            ? JsonSerializer.SerializeToElement(json.Entries().ToArray())
            : json;
}
