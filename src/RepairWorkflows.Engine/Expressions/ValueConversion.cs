using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Definitions;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>
/// Makes one type of another by the rules of an Elsa server that converts strictly: what does not fit fails, and
/// nothing becomes a default in silence.
/// </summary>
public static class ValueConversion
{
    /// <summary>
    /// <paramref name="value"/> as <paramref name="type"/>. Null and, for anything but text, blank text give null, also
    /// for value types. Numbers are rounded to the even neighbour (2.5 to 2, 2.6 to 3).
    /// </summary>
    /// <exception cref="TypeConversionException">The value does not fit.</exception>
    public static object? Convert(object? value, Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (value is null)
        {
            return null;
        }

        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target.IsInstanceOfType(value))
        {
            return value;
        }

        return value switch
        {
            JsonElement json => FromJson(json, target),
            JsonArray array when CollectionConversion.ElementType(target) == typeof(object) =>
                CollectionConversion.Build(target, typeof(object), [.. array]),
            JsonObject or JsonArray when target == typeof(string) => value.ToString(), // on several lines
            JsonNode node => FromJson(JsonValues.ToElement(node), target),
            string text => TextConversion.Convert(text, target),
            _ => FromObject(value, target),
        };
    }

    private static object? FromJson(JsonElement json, Type target)
    {
        if (json.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return null;
        }

        if (typeof(JsonNode).IsAssignableFrom(target) || target == typeof(JsonElement))
        {
            return JsonValues.Deserialize(JsonValues.Compact(json), target);
        }

        return json.ValueKind switch
        {
            JsonValueKind.String => Convert(json.GetString(), target),
            JsonValueKind.Object or JsonValueKind.Array when target == typeof(string) => JsonValues.Compact(json),
            JsonValueKind.Object or JsonValueKind.Array => JsonValues.Deserialize(JsonValues.Compact(json), target),
            _ when target == typeof(string) => json.GetRawText(),
            _ => Convert(JsonValues.Read(json), target),
        };
    }

    private static object? FromObject(object value, Type target)
    {
        if (target == typeof(string))
        {
            return ToText(value);
        }

        if (target.IsEnum)
        {
            return ToEnum(value, target);
        }

        return (value, target) switch
        {
            (DateTime time, _) when target == typeof(DateTimeOffset) => ToOffset(time),
            (DateTimeOffset instant, _) when target == typeof(DateTime) => instant.DateTime,
            _ => CollectionConversion.TryConvert(value, target) ?? Change(value, target),
        };
    }

    // A time without a zone is taken as UTC: the machine's own zone must not decide when something is due.
    private static DateTimeOffset ToOffset(DateTime time) =>
        new(time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time);

    private static string ToText(object value) => value switch
    {
        DateTime time => time.ToString(DatePattern(time.TimeOfDay), CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString(DatePattern(time.TimeOfDay) + " zzz", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable<object> or IDictionary<string, object?> => JsonValues.WriteText(value),
        IEnumerable => TypeDescriptor.GetConverter(value).ConvertToInvariantString(value) ?? string.Empty,
        _ => value.ToString() ?? string.Empty,
    };

    // Elsa's texts of dates: no seconds, and no time at midnight.
    private static string DatePattern(TimeSpan timeOfDay) =>
        timeOfDay == TimeSpan.Zero ? "MM/dd/yyyy" : "MM/dd/yyyy HH:mm";

    // A decimal is a number written as a literal, which Elsa refuses for an enum; a script's number is welcome.
    private static object ToEnum(object value, Type target) =>
        value is int or long or short or byte or double
            ? Enum.ToObject(target, Change(value, typeof(int)))
            : Change(value, target);

    internal static object Change(object value, Type target)
    {
        try
        {
            return System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
        }
        catch (OverflowException overflow)
        {
            throw new TypeConversionException(overflow.Message);
        }
        catch (Exception failure) when (failure is InvalidCastException or FormatException)
        {
            throw Failure(value, target, failure);
        }
    }

    internal static TypeConversionException Failure(object value, Type target, Exception? cause = null) =>
        new(
            AsElsa($"Failed to convert an object of type {value.GetType()} to {target}"),
            cause is InvalidCastException ? new InvalidCastException(AsElsa(cause.Message), cause) : cause);

    // As it is called on an Elsa server: what a script's object is here is nobody's business.
    internal static string AsElsa(string message) => message.Replace(
        typeof(DynamicMap).FullName!, "System.Dynamic.ExpandoObject", StringComparison.Ordinal);
}
