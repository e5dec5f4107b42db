using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Execution.Format;

/// <summary>
/// What a variable without a type of its own holds after a rest. As on an Elsa server it holds then what was stored:
/// dates, time spans, ids and bytes as texts, objects and lists as JSON. A file stays one.
/// </summary>
internal static class RestedValue
{
    /// <param name="value">What it held before.</param>
    /// <param name="keepsObjects">
    /// Whether its storage driver is the old one, with which objects and lists stay what scripts make.
    /// </param>
    public static object? Of(object? value, bool keepsObjects)
    {
        if (value is null or string or bool or int or long or double or decimal or Enum or JsonNode
            || HttpFile.From(value) is not null)
        {
            return value;
        }

        var json = JsonValues.ToElement(PlainJson.Of(value)!);
        return json.ValueKind switch
        {
            JsonValueKind.Object when !keepsObjects => JsonObject.Create(json),
            JsonValueKind.Array when !keepsObjects => JsonArray.Create(json),
            _ => JsonValues.Read(json),
        };
    }
}
