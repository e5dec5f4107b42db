using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Scriban.Runtime;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>
/// Carries values into a template. Only plain values and dictionaries go in: no object's members are open.
/// </summary>
internal static class LiquidValues
{
    private const int MaxDepth = 64;

    public static object? ToTemplate(object? value, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            throw new ExpressionException(
                EngineErrors.ExpressionLimitReached, $"A value may not nest deeper than {MaxDepth} levels.");
        }

        return value switch
        {
            null or string or bool or int or long or double or decimal or DateTime or DateTimeOffset => value,
            // Elsa's templates take a span for the instant that long after the Unix epoch: `date` writes its hours.
            TimeSpan span => DateTime.UnixEpoch.AddMilliseconds((long)span.TotalMilliseconds),
            Guid or Enum => value.ToString(),
            byte[] bytes => bytes.Clone(), // a list of numbers already
            JsonElement json => ToTemplate(JsonValues.Read(json), depth),
            JsonNode json => ToTemplate(JsonValues.Read(JsonValues.ToElement(json)), depth),
            IEnumerable<KeyValuePair<string, object?>> members => ToMembers(members, depth + 1),
            IDictionary map => ToMembers(
                map.Keys.Cast<object>().Select(key => KeyValuePair.Create(key.ToString()!, map[key])), depth + 1),
            IEnumerable items => ToItems(items, depth + 1),
            _ when value.GetType().IsPrimitive => value,
            _ => ToTemplate(JsonValues.WriteElement(value), depth),
        };
    }

    private static ScriptObject ToMembers(IEnumerable<KeyValuePair<string, object?>> members, int depth)
    {
        var made = new ScriptObject();
        foreach (var (name, member) in members)
        {
            made[name] = ToTemplate(member, depth);
        }

        return made;
    }

    private static ScriptArray ToItems(IEnumerable items, int depth)
    {
        var made = new ScriptArray();
        foreach (var item in items)
        {
            made.Add(ToTemplate(item, depth));
        }

        if (made.Count > 0)
        {
            made.SetValue("first", made[0], readOnly: true);
            made.SetValue("last", made[^1], readOnly: true);
        }

        return made;
    }
}
