using System.Text.Json;
using System.Text.Json.Serialization;

namespace RepairWorkflows.Engine.Activities.Http;

/// <summary>Reads headers that are texts or lists of texts.</summary>
internal sealed class HeaderMapConverter : JsonConverter<HeaderMap>
{
    public override HeaderMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("Headers are an object of names and texts.");
        }

        var headers = new HeaderMap();
        foreach (var member in json.EnumerateObject())
        {
            headers[member.Name] = member.Value.ValueKind == JsonValueKind.Array
                ? [.. member.Value.EnumerateArray().Select(Text)]
                : [Text(member.Value)];
        }

        return headers;
    }

    public override void Write(Utf8JsonWriter writer, HeaderMap value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, texts) in value)
        {
            writer.WriteStartArray(name);
            foreach (var text in texts)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static string Text(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString()!,
        JsonValueKind.Null => string.Empty,
        _ => json.GetRawText(),
    };
}
