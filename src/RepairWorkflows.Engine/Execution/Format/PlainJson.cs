using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Execution.Format;

/// <summary>Values as other programs read them: without the marks that keep their types.</summary>
internal static class PlainJson
{
    public static JsonNode? Of(object? value) =>
        value switch
        {
            null => null,
            bool flag => JsonValue.Create(flag),
            string text => JsonValue.Create(text),
            double number when double.IsFinite(number) => JsonValue.Create(number),
            float number when float.IsFinite(number) => JsonValue.Create(number),
            decimal number => JsonValue.Create(number),
            int or long or short or byte or uint or ushort or sbyte =>
                JsonValue.Create(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            Enum word => JsonValue.Create(Convert.ToInt64(word, CultureInfo.InvariantCulture)),
            JsonNode node => node.DeepClone(),
            JsonElement json => JsonNode.Parse(json.GetRawText()),
            IDictionary<string, object?> map => OfMap(map),
            IDictionary map => OfMap(
                map.Keys.Cast<object>().Select(key => KeyValuePair.Create(key.ToString()!, map[key]))),
            byte[] bytes => JsonValue.Create(Convert.ToBase64String(bytes)),
            IEnumerable list => OfList(list),
            DateTimeOffset instant => JsonValue.Create(instant),
            DateTime time => JsonValue.Create(time),
            TimeSpan span => JsonValue.Create(span.ToString("c", CultureInfo.InvariantCulture)),
            _ => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture)),
        };

    public static JsonObject OfMap(IEnumerable<KeyValuePair<string, object?>> map)
    {
        var json = new JsonObject();
        foreach (var (name, value) in map)
        {
            json[name] = Of(value);
        }

        return json;
    }

    /// <summary>What the journal keeps of inputs, outputs and notes.</summary>
    public static JsonObject? OfRecorded(JsonElement? recorded) =>
        recorded is { } json ? Of(ValueCodec.Read(json)) as JsonObject : null;

    private static JsonArray OfList(IEnumerable list)
    {
        var json = new JsonArray();
        foreach (var entry in list)
        {
            json.Add(Of(entry));
        }

        return json;
    }
}
