using System.Text.Json.Nodes;

namespace RepairWorkflows.Host.Api.Elsa.Descriptors;

/// <summary>The types that variables, inputs and outputs of definitions may have, as the designer lists them.</summary>
internal static class VariableTypes
{
    private static readonly (string Category, string[] Names)[] Types =
    [
        ("Primitives",
        [
            "Object", "String", "Boolean", "Int32", "Int64", "Int16", "Single", "Double", "Decimal", "Guid", "DateTime",
            "DateTimeOffset", "TimeSpan",
        ]),
        ("Json", ["JsonNode", "JsonObject", "JsonArray", "JsonElement", "JSON"]),
        ("Lookups", ["ObjectDictionary", "StringDictionary", "ExpandoObject"]),
        ("Binary", ["ByteArray", "Stream"]),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<JsonObject> All() =>
    [
        .. from category in Types
           from name in category.Names
           select new JsonObject
           {
               ["typeName"] = name,
               ["displayName"] = ActivityTexts.Find($"type.{name}") ?? name,
               ["category"] = ActivityTexts.Find($"types.{category.Category}") ?? category.Category,
               ["description"] = ActivityTexts.Find($"type.{name}.about") ?? "",
           },
    ];
}
