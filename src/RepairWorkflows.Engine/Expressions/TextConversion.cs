using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RepairWorkflows.Engine.Expressions;

/// <summary>What a text becomes.</summary>
internal static class TextConversion
{
    public static object? Convert(string text, Type target)
    {
        if (target == typeof(byte[]))
        {
            return FromBase64(text);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!IsScalar(target) && text.AsSpan().TrimStart() is ['{' or '[', ..])
        {
            return JsonValues.Deserialize(text, target);
        }

        if (target.IsEnum)
        {
            return Enum.TryParse(target, text, ignoreCase: true, out var member)
                ? member
                : throw ValueConversion.Failure(text, target);
        }

        return ToScalar(text, target) ?? ToContainer(text, target) ?? ValueConversion.Change(text, target);
    }

    private static object? ToScalar(string text, Type target)
    {
        var culture = CultureInfo.InvariantCulture;
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        const NumberStyles Number = NumberStyles.Number | NumberStyles.AllowExponent;
        return target switch
        {
            _ when target == typeof(TimeSpan) => TimeSpan.TryParse(text, culture, out var span) ? span : null,
            _ when target == typeof(Guid) => Guid.TryParse(text, out var id) ? id : null,
            _ when target == typeof(DateTimeOffset) =>
                DateTimeOffset.TryParse(text, culture, Utc, out var instant) ? instant : null,
            _ when target == typeof(DateTime) =>
                DateTime.TryParse(text, culture, Utc | DateTimeStyles.AdjustToUniversal, out var time) ? time : null,
            _ when target == typeof(double) => double.TryParse(text, Number, culture, out var number) ? number : null,
            _ when target == typeof(float) => float.TryParse(text, Number, culture, out var number) ? number : null,
            _ when target == typeof(decimal) => decimal.TryParse(text, Number, culture, out var number) ? number : null,
            _ when target == typeof(DateOnly) => DateOnly.TryParse(text, culture, out var day) ? day : null,
            _ when target == typeof(TimeOnly) => TimeOnly.TryParse(text, culture, out var time) ? time : null,
            _ when target == typeof(Uri) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri) ? uri : null,
            _ => null,
        };
    }

    private static object? ToContainer(string text, Type target)
    {
        if (target == typeof(JsonElement))
        {
            return JsonSerializer.SerializeToElement(text);
        }

        if (target.IsAssignableFrom(typeof(JsonValue)))
        {
            return JsonValue.Create(text);
        }

        // To a collection of anything, Elsa hands out a text letter by letter.
        return CollectionConversion.ElementType(target) switch
        {
            null => null,
            var item when item == typeof(object) =>
                CollectionConversion.Build(target, item, [.. text.Select(letter => (object)letter.ToString())]),
            var item => CollectionConversion.Build(target, item, [ValueConversion.Convert(text, item)]),
        };
    }

    private static byte[] FromBase64(string text)
    {
        try
        {
            return System.Convert.FromBase64String(text);
        }
        catch (FormatException failure)
        {
            throw ValueConversion.Failure(text, typeof(byte[]), failure);
        }
    }

    private static bool IsScalar(Type target) =>
        target.IsPrimitive || target.IsEnum || target == typeof(decimal) || target == typeof(Guid)
        || target == typeof(DateTime) || target == typeof(DateTimeOffset) || target == typeof(TimeSpan)
        || target == typeof(DateOnly) || target == typeof(TimeOnly) || target == typeof(Uri);
}
