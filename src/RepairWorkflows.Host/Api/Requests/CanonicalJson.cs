using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Host.Api.Requests;

/// <summary>Writes JSON so that equal content has equal bytes: members in ordinal order, no spaces.</summary>
internal static class CanonicalJson
{
    /// <summary>The canonical bytes of <paramref name="content"/>.</summary>
    /// <exception cref="FormatException">
    /// A text holds U+0000 or half a surrogate pair: no store keeps those.
    /// </exception>
    public static ReadOnlyMemory<byte> Write(JsonObject content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, content);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Looks at every text in <paramref name="node"/>, names of members too.</summary>
    /// <exception cref="FormatException">
    /// A text holds U+0000 or half a surrogate pair: no store keeps those.
    /// </exception>
    public static void Check(JsonNode? node)
    {
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            Checked(name);
            Check(value);
        }

        foreach (var entry in node as JsonArray ?? [])
        {
            Check(entry);
        }

        if (node is JsonValue text && text.GetValueKind() == JsonValueKind.String)
        {
            Checked(Text(text));
        }
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
                writer.WriteStringValue(Checked(Text(value)));
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
            writer.WritePropertyName(Checked(name));
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static string Text(JsonValue value)
    {
        try
        {
            return value.GetValue<string>();
        }
        catch (InvalidOperationException failure)
        {
            throw new FormatException("A text holds half a surrogate pair.", failure);
        }
    }

    private static string Checked(string text) =>
        text.Contains('\0') ? throw new FormatException("A text holds U+0000.") : text;
}
