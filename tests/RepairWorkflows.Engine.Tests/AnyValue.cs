using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace RepairWorkflows.Engine.Tests;

/// <summary>Random values as workflows hold them, and random JSON.</summary>
internal static class AnyValue
{
    private static readonly DateTimeOffset Epoch = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    // Marks of our own, bars and quotes are what a format trips over.
    public static readonly Gen<string> Text =
        Gen.OneOf(
            Gen.String[Gen.Char["aB7$\"\\|{}[]:, \n中"], 0, 8], Gen.Const("$t"), Gen.Const("$v"), Gen.Const("🔧"));

    public static readonly Gen<DateTimeOffset> Instant =
        Gen.Select(Gen.Long[0, TimeSpan.FromDays(900).Ticks], Gen.Int[-12, 14]).Select(
            (ticks, hours) => Epoch.AddTicks(ticks).ToOffset(TimeSpan.FromHours(hours)));

    public static readonly Gen<object?> Scalar = Gen.OneOf(
        Gen.Const((object?)null), Gen.Bool.Select(flag => (object?)flag), Text.Select(text => (object?)text),
        Gen.Int.Select(number => (object?)number),
        Gen.Long[int.MaxValue + 1L, long.MaxValue].Select(number => (object?)number),
        Gen.Double.Select(number => (object?)number), Gen.Decimal.Select(number => (object?)number),
        Instant.Select(at => (object?)at), Gen.Guid.Select(id => (object?)id),
        Gen.Long.Select(ticks => (object?)TimeSpan.FromTicks(ticks)));

    public static readonly Gen<object?> Nested = Gen.Recursive<object?>((depth, inner) => depth > 2
        ? Scalar
        : Gen.Frequency(
            (3, Scalar),
            (1, inner.Array[0, 3].Select(list => (object?)list)),
            (1, Map(inner).Select(map => (object?)map))));

    public static readonly Gen<JsonNode?> Json = Gen.Recursive<JsonNode?>((depth, inner) =>
    {
        var leaf = Gen.OneOf(
            Gen.Const((JsonNode?)null), Gen.Bool.Select(flag => (JsonNode?)flag),
            Gen.Int.Select(number => (JsonNode?)number), Text.Select(text => (JsonNode?)text));
        return depth > 2
            ? leaf
            : Gen.Frequency(
                (3, leaf),
                (1, inner.Array[0, 3].Select(
                    list => (JsonNode?)new JsonArray([.. list.Select(node => node?.DeepClone())]))),
                (1, Members(inner).Select(members => (JsonNode?)members)));
    });

    public static Gen<Dictionary<string, object?>> Map(Gen<object?> inner) =>
        Gen.Select(Text, inner).Array[0, 3].Select(
            pairs => pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2));

    public static Gen<JsonObject> Members(Gen<JsonNode?> inner) =>
        Gen.Select(Text, inner).Array[0, 3].Select(pairs => new JsonObject(
            pairs.DistinctBy(pair => pair.Item1)
                .Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2?.DeepClone()))));

    /// <summary>A value with its type, all the way down.</summary>
    public static string Told(object? value) => value switch
    {
        null => "null",
        Dictionary<string, object?> map =>
            $"{{{string.Join(",", map.Select(entry => $"{Told(entry.Key)}={Told(entry.Value)}"))}}}",
        object?[] list => $"[{string.Join(",", list.Select(Told))}]",
        DateTimeOffset at => at.ToString("O", CultureInfo.InvariantCulture),
        double number => "Double " + number.ToString("R", CultureInfo.InvariantCulture),
        _ => $"{value.GetType().Name} {value}",
    };
}
