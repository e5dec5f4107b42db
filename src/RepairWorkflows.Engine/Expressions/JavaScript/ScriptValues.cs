using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Interop;
using RepairWorkflows.Engine.Definitions;
using Interpreter = Jint.Engine;

namespace RepairWorkflows.Engine.Expressions.JavaScript;

/// <summary>
/// Carries values into a script and out of it. Inside, everything is the script's own, except that time spans and
/// ids keep the members Elsa's authors use (<c>TotalMinutes</c>); those two types lead nowhere else.
/// </summary>
internal static class ScriptValues
{
    private const int MaxDepth = 64;
    private const double LargestWhole = 9007199254740991;

    public static JsValue ToScript(Interpreter engine, object? value, int depth = 0) => value switch
    {
        _ when depth > MaxDepth => throw TooDeep(),
        null => JsValue.Null,
        JsValue script => script,
        bool flag => flag ? JsBoolean.True : JsBoolean.False,
        string text => new JsString(text),
        int number => JsNumber.Create(number),
        long or double or decimal or float or short or byte or sbyte or ushort or uint or ulong =>
            JsNumber.Create(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        char letter => new JsString(letter.ToString()),
        DateTimeOffset instant => new JsDate(engine, instant),
        DateTime { Kind: DateTimeKind.Unspecified } time =>
            new JsDate(engine, DateTime.SpecifyKind(time, DateTimeKind.Utc)),
        DateTime time => new JsDate(engine, time),
        TimeSpan or Guid => ObjectWrapper.Create(engine, value),
        Enum word => new JsString(word.ToString()),
        byte[] bytes => engine.Intrinsics.ArrayBuffer.Construct((byte[])bytes.Clone()),
        JsonElement { ValueKind: JsonValueKind.Object } json => ToScript(engine, JsonObject.Create(json), depth),
        JsonElement { ValueKind: JsonValueKind.Array } json => ToScript(engine, JsonArray.Create(json), depth),
        JsonElement json => ToScript(engine, JsonValues.Read(json), depth),
        JsonValue json => ToScript(engine, JsonValues.Read(JsonValues.ToElement(json)), depth),
        _ => ScriptObjects.Make(engine, value, depth + 1),
    };

    public static object? FromScript(JsValue value, int depth = 0) => value switch
    {
        _ when depth > MaxDepth => throw TooDeep(),
        _ when value.IsUndefined() || value.IsNull() => null,
        _ when value.IsBoolean() => value.AsBoolean(),
        _ when value.IsString() => value.AsString(),
        _ when value.IsNumber() => FromNumber(value.AsNumber()),
        JsDate date => FromDate(date),
        JsArray array => FromArray(array, depth),
        ObjectWrapper wrapper => wrapper.Target,
        _ when value.IsArrayBuffer() => value.AsArrayBuffer(),
        _ when value.IsUint8Array() => value.AsUint8Array(),
        _ when value.IsBigInt() => FromBigInt(value),
        _ when value.IsCallable() || value.IsSymbol() => null,
        ObjectInstance boxed when IsBoxed(boxed) => FromScript(TypeConverter.ToPrimitive(boxed), depth),
        ObjectInstance instance => FromObject(instance, depth),
        _ => value.ToObject(),
    };

    // `new String("s")`: an object around a text. The interpreter keeps these types to itself.
    private static bool IsBoxed(ObjectInstance instance) => instance is not JsObject
        && instance.GetType().Name is "StringInstance" or "NumberInstance" or "BooleanInstance";

    private static DateTime FromDate(JsDate date) => double.IsNaN(date.DateValue)
        ? throw new ExpressionException(
            EngineErrors.ExpressionFailed, "Exception of type 'Jint.Runtime.JavaScriptException' was thrown.")
        : DateTime.SpecifyKind(date.ToDateTime(), DateTimeKind.Utc);

    // Each is boxed by itself, so that a whole number stays one; a whole number has no negative zero.
    private static object FromNumber(double number) => number switch
    {
        0 when double.IsNegative(number) => number,
        _ when number != Math.Truncate(number) || Math.Abs(number) > LargestWhole => (object)number,
        >= int.MinValue and <= int.MaxValue => (int)number,
        _ => (long)number,
    };

    private static object FromBigInt(JsValue value)
    {
        var digits = value.ToString();
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : digits;
    }

    private static object?[] FromArray(JsArray array, int depth)
    {
        var items = new object?[array.Length];
        for (var index = 0u; index < array.Length; index++)
        {
            items[index] = FromScript(array[index], depth + 1);
        }

        return items;
    }

    private static DynamicMap FromObject(ObjectInstance instance, int depth)
    {
        var members = new DynamicMap();
        foreach (var (key, descriptor) in instance.GetOwnProperties())
        {
            if (!key.IsString() || !descriptor.Enumerable || instance.Get(key) is var member && member.IsCallable())
            {
                continue;
            }

            members[key.AsString()] = FromScript(member, depth + 1);
        }

        return members;
    }

    private static ExpressionException TooDeep() =>
        new(EngineErrors.ExpressionLimitReached, $"A value may not nest deeper than {MaxDepth} levels.");
}
