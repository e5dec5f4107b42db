using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>Writes JSON so that equal content has equal bytes: members in ordinal order, no spaces.</summary>
internal static class CanonicalJson
{
    /// <summary>The canonical bytes of <paramref name="content"/>, whose texts can all be read.</summary>
    public static ReadOnlyMemory<byte> Write(JsonObject content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, content);
        }

        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                WriteMembers(writer, members);
                break;
            case JsonArray entries:
                writer.WriteStartArray();
                foreach (var entry in entries)
                {
                    Write(writer, entry);
                }

                writer.WriteEndArray();
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                writer.WriteStringValue(value.GetValue<string>());
                break;
            case JsonValue value:
                value.WriteTo(writer);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteMembers(Utf8JsonWriter writer, JsonObject members)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }
}
