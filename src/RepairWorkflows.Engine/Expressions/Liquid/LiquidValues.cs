using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fluid;
using Fluid.Values;

namespace RepairWorkflows.Engine.Expressions.Liquid;

/// <summary>
/// Carries values into a template. Only plain values, lists and dictionaries go in: no object's members are open.
/// </summary>
internal static class LiquidValues
{
    private const int MaxDepth = 64;

    public static FluidValue Of(object? value, TemplateOptions options, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            throw new ExpressionException(
                EngineErrors.ExpressionLimitReached, $"A value may not nest deeper than {MaxDepth} levels.");
        }

        return value switch
        {
            null => NilValue.Instance,
            FluidValue ready => ready,
            string text => new StringValue(text),
            DateTime time => new DateTimeValue(new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc))),
            JsonElement json => Of(JsonValues.Read(json), options, depth),
            JsonNode json => Of(JsonValues.Read(JsonValues.ToElement(json)), options, depth),
            IDictionary<string, object?> members => new DictionaryValue(new LiquidMembers(members, options, depth)),
            IDictionary map => Of(PlainCopyOf(map), options, depth),
            IEnumerable items => new ArrayValue(
                [.. items.Cast<object?>().Select(item => Of(item, options, depth + 1))]),
            IConvertible or IFormattable => FluidValue.Create(value, options),
            _ => Of(JsonValues.WriteElement(value), options, depth),
        };
    }

    private static Dictionary<string, object?> PlainCopyOf(IDictionary map) =>
        map.Keys.Cast<object>().ToDictionary(key => key.ToString()!, key => map[key]);
}
