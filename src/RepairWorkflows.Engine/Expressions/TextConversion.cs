using System.ComponentModel;
using System.Globalization;

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
            return target == typeof(DateTime) ? default(DateTime)
                : target == typeof(DateTimeOffset) ? default(DateTimeOffset)
                : null;
        }

        if (!target.IsPrimitive && text.AsSpan().TrimStart() is ['{' or '[', ..])
        {
            return JsonValues.Deserialize(text, target);
        }

        if (target.IsEnum)
        {
            return Enum.TryParse(target, text, ignoreCase: true, out var member)
                ? member
                : throw new TypeConversionException($"Requested value '{text}' was not found.");
        }

        return ToScalar(text, target) ?? ToContainer(text, target) ?? ValueConversion.Change(text, target);
    }

    private static object? ToScalar(string text, Type target)
    {
        var culture = CultureInfo.InvariantCulture;
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        // A time that names no zone keeps none; one that does is told in UTC.
        const DateTimeStyles AsGiven = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        const NumberStyles Number = NumberStyles.Number | NumberStyles.AllowExponent;
        return target switch
        {
            _ when target == typeof(TimeSpan) => TimeSpan.TryParse(text, culture, out var span) ? span : null,
            _ when target == typeof(Guid) => Guid.TryParse(text, out var id) ? id : null,
            _ when target == typeof(DateTimeOffset) =>
                DateTimeOffset.TryParse(text, culture, Utc, out var instant) ? instant : null,
            _ when target == typeof(DateTime) =>
                DateTime.TryParse(text, culture, AsGiven, out var time) ? time : null,
            _ when target == typeof(double) => double.TryParse(text, Number, culture, out var number) ? number : null,
            _ when target == typeof(float) => float.TryParse(text, Number, culture, out var number) ? number : null,
            _ when target == typeof(decimal) => decimal.TryParse(text, Number, culture, out var number) ? number : null,
            _ when target == typeof(int) || target == typeof(long) || target == typeof(short) =>
                ToInteger(text, target),
            _ when target == typeof(DateOnly) => DateOnly.TryParse(text, culture, out var day) ? day : null,
            _ when target == typeof(TimeOnly) => TimeOnly.TryParse(text, culture, out var time) ? time : null,
            _ when target == typeof(Uri) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out var uri) ? uri : null,
            _ => null,
        };
    }

    // Also "0x1F" and "#1F". Null for what is too large or no number: the change of type says what is wrong with it.
    private static object? ToInteger(string text, Type target)
    {
        var converter = TypeDescriptor.GetConverter(target);
        return converter.IsValid(text) ? converter.ConvertFromInvariantString(text) : null;
    }

    private static object? ToContainer(string text, Type target)
    {
        // To a collection of anything but texts, Elsa hands out a text letter by letter, to one of numbers their codes.
        return CollectionConversion.ElementType(target) switch
        {
            null => null,
            var item when item == typeof(string) => CollectionConversion.Build(target, item, [text]),
            var item when item == typeof(object) =>
                CollectionConversion.Build(target, item, [.. text.Select(letter => (object)letter.ToString())]),
            var item => CollectionConversion.Build(target, item, [.. text.Select(letter => (object)letter)]),
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
            throw new TypeConversionException(failure.Message);
        }
    }
}
