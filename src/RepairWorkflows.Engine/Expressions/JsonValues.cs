using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>
/// JSON and the plain values a workflow holds: objects become dictionaries, lists arrays, whole numbers the smallest of
/// int and long that holds them, other numbers doubles.
/// </summary>
internal static class JsonValues
{
    // By reflection, not source-generated: which types a definition asks for is not known when this is built.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        // Texts go to screens, mails and journals, not into HTML pages: Chinese stays readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new PlainValueConverter(), new JsonStringEnumConverter() },
    };

    // As an Elsa server writes the text of an object: Chinese as it is, what HTML would read escaped.
    private static readonly JsonSerializerOptions Texts = new(Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        NumberHandling = JsonNumberHandling.Strict,
    };

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // An Elsa server takes references ("$id") when it converts, and names their rules when a list is no list.
    private static readonly JsonSerializerOptions Conversions = new(Options)
    {
        ReferenceHandler = ReferenceHandler.Preserve,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>The value a piece of JSON stands for.</summary>
    public static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(json),
        JsonValueKind.Array => ReadArray(json),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => ReadNumber(json),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>A node as an element, which is easier to look into.</summary>
    public static JsonElement ToElement(JsonNode node) => JsonSerializer.SerializeToElement(node, Plain);

    /// <summary>JSON text without white space.</summary>
    public static string Compact(JsonElement json) => JsonSerializer.Serialize(json, Plain);

    /// <summary>Any value as JSON text: member names as they are, enums as words.</summary>
    public static string Write(object? value) =>
        JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object), Options);

    /// <summary>The text that a value becomes: JSON in which quotes and angle brackets are escaped.</summary>
    public static string WriteText(object? value) =>
        JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object), Texts);

    /// <summary>Any value as JSON.</summary>
    public static JsonElement WriteElement(object value) =>
        JsonSerializer.SerializeToElement(value, value.GetType(), Options);

    /// <summary>Any value as JSON that can be changed; what is no number is a word.</summary>
    public static JsonNode? ToNode(object value) => JsonSerializer.SerializeToNode(value, value.GetType(), Options);

    /// <summary>Reads JSON text as <paramref name="target"/>.</summary>
    /// <exception cref="TypeConversionException">The text is broken, or does not fit.</exception>
    public static object? Deserialize(string text, Type target)
    {
        try
        {
            return JsonSerializer.Deserialize(text, target, Conversions);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            throw new TypeConversionException(
                ValueConversion.AsElsa($"Failed to deserialize {text} to {target}"), failure);
        }
    }

    /// <summary>Reads JSON text as <paramref name="target"/>, and says by its own exception what is wrong.</summary>
    /// <exception cref="JsonException">The text is broken, or does not fit.</exception>
    public static object? Parse(string text, Type target) => JsonSerializer.Deserialize(text, target, Options);

    private static DynamicMap ReadObject(JsonElement json)
    {
        var members = new DynamicMap();
        foreach (var member in json.EnumerateObject())
        {
            members[member.Name] = Read(member.Value);
        }

        return members;
    }

    private static object?[] ReadArray(JsonElement json)
    {
        var items = new object?[json.GetArrayLength()];
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            items[index++] = Read(item);
        }

        return items;
    }

    // Each arm is boxed by itself: a conditional over int, long and double would make doubles of them all.
    private static object ReadNumber(JsonElement json) =>
        json.TryGetInt32(out var small) ? (object)small
        : json.TryGetInt64(out var large) ? (object)large
        : json.GetDouble();

    private sealed class PlainValueConverter : JsonConverter<object>
    {
        public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonValues.Read(JsonElement.ParseValue(ref reader));

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
        {
            if (value.GetType() == typeof(object))
            {
                writer.WriteStartObject();
                writer.WriteEndObject();
                return;
            }

            JsonSerializer.Serialize(writer, value, value.GetType(), options);
        }
    }
}
