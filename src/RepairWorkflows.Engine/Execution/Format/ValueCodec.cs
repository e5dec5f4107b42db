using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities.Composition;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Execution.Format;

/// <summary>
/// Writes the values that variables, inputs and outputs may have. What JSON has a form of is written as that; the rest
/// as <c>{"$t": kind, "$v": text}</c>.
/// </summary>
internal static partial class ValueCodec
{
    private const string Kind = "$t";
    private const string Content = "$v";

    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null or IPassingValue:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case int or long or short or byte or uint or ushort or sbyte:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                // With a fraction even when it is whole, so that it is read back as what it was.
                writer.WriteRawValue(
                    number.ToString(number == Math.Floor(number) ? "F1" : "R", CultureInfo.InvariantCulture));
                break;
            case Enum word and not WorkflowStatusWord and not WorkflowSubStatusWord:
                writer.WriteStringValue(word.ToString());
                break;
            default:
                WriteComposed(writer, value);
                break;
        }
    }

    public static JsonElement ToElement(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, value);
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }

    private static void WriteComposed(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case IDictionary<string, object?> map:
                WriteMap(writer, map);
                break;
            case IDictionary map:
                WriteMap(writer, map.Keys.Cast<object>().ToDictionary(key => key.ToString()!, key => map[key]));
                break;
            case JsonElement json:
                WriteTagged(writer, "json", () => json.WriteTo(writer));
                break;
            case JsonNode node:
                WriteTagged(writer, "json", () => node.WriteTo(writer));
                break;
            case byte[] bytes:
                WriteTagged(writer, "bytes", () => writer.WriteBase64StringValue(bytes));
                break;
            case IEnumerable list:
                WriteList(writer, list);
                break;
            default:
                WriteScalar(writer, value);
                break;
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, IDictionary<string, object?> map)
    {
        if (map.ContainsKey(Kind))
        {
            // A member that looks like our own mark: written as pairs, so that it is not taken for one.
            WriteTagged(writer, "map", () => WriteList(writer, map.Select(entry => new[] { entry.Key, entry.Value })));
            return;
        }

        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (var entry in list)
        {
            Write(writer, entry);
        }

        writer.WriteEndArray();
    }

    private static void WriteScalar(Utf8JsonWriter writer, object value)
    {
        var (kind, text) = value switch
        {
            DateTimeOffset instant => ("instant", instant.ToString("O", CultureInfo.InvariantCulture)),
            DateTime time => ("time", time.ToString("O", CultureInfo.InvariantCulture)),
            TimeSpan span => ("span", span.ToString("c", CultureInfo.InvariantCulture)),
            WorkflowStatusWord word => ("workflow-status", word.ToString()),
            WorkflowSubStatusWord word => ("workflow-sub-status", word.ToString()),
            Guid id => ("id", id.ToString("D")),
            Uri address => ("address", address.OriginalString),
            decimal number => ("decimal", number.ToString(CultureInfo.InvariantCulture)),
            double number => ("double", number.ToString("R", CultureInfo.InvariantCulture)),
            float number => ("double", ((double)number).ToString("R", CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException($"A value of type {value.GetType()} cannot be kept over a rest."),
        };
        WriteTagged(writer, kind, () => writer.WriteStringValue(text));
    }

    private static void WriteTagged(Utf8JsonWriter writer, string kind, Action content)
    {
        writer.WriteStartObject();
        writer.WriteString(Kind, kind);
        writer.WritePropertyName(Content);
        content();
        writer.WriteEndObject();
    }
}
