using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RepairWorkflows.Repairs.Forms;

/// <summary>Checks and normalises one value.</summary>
internal static partial class FieldReader
{
    /// <summary>Longest entry of a list, in characters.</summary>
    public const int LongestEntry = 2_000;

    /// <summary>Reads a value that is there.</summary>
    /// <returns>The normalised value, or null and the code of what is wrong.</returns>
    public static (JsonNode? Value, string? Problem) Read(FormField field, JsonNode sent, DateTimeOffset now) =>
        field.Kind switch
        {
            FieldKind.Boolean => ReadFlag(field, sent),
            FieldKind.WholeNumber or FieldKind.Money or FieldKind.Number => ReadNumber(field, sent),
            FieldKind.TextList or FieldKind.LinkList => ReadList(field, sent),
            _ => sent.GetValueKind() == JsonValueKind.String
                ? ReadText(field, sent.GetValue<string>().Trim(), now)
                : (null, RepairErrors.FieldMalformed),
        };

    private static (JsonNode? Value, string? Problem) ReadText(FormField field, string text, DateTimeOffset now)
    {
        if (!(field.Kind == FieldKind.LongText ? VisibleText.IsLines(text) : VisibleText.IsOneLine(text)))
        {
            return (null, RepairErrors.FieldMalformed);
        }

        return field.Kind switch
        {
            FieldKind.Choice when !field.Choices.Contains(text) => (null, RepairErrors.FieldUnknownChoice),
            FieldKind.Phone => PhoneNumber.Normalise(text) is { } phone
                ? (phone, null)
                : (null, RepairErrors.FieldMalformed),
            FieldKind.Instant => ReadInstant(field, text, now),
            _ when text.EnumerateRunes().Count() > field.MaxLength => (null, RepairErrors.FieldTooLong),
            _ => (text, null),
        };
    }

    private static (JsonNode? Value, string? Problem) ReadInstant(FormField field, string text, DateTimeOffset now)
    {
        if (!InstantShape().IsMatch(text)
            || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            return (null, RepairErrors.FieldMalformed);
        }

        if (field.MustBeAhead && instant <= now)
        {
            return (null, RepairErrors.FieldInThePast);
        }

        return (field.MaxDaysAhead is { } ahead && instant > now.AddDays(ahead))
            || (field.MaxDaysBack is { } back && (instant > now || instant < now.AddDays(-back)))
            ? (null, RepairErrors.FieldOutOfRange)
            : (instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture), null);
    }

    private static (JsonNode? Value, string? Problem) ReadFlag(FormField field, JsonNode sent) =>
        sent.GetValueKind() switch
        {
            JsonValueKind.True => (true, null),
            JsonValueKind.False => field.MustBeTrue ? (null, RepairErrors.FieldMustBeTrue) : (false, null),
            _ => (null, RepairErrors.FieldMalformed),
        };

    private static (JsonNode? Value, string? Problem) ReadNumber(FormField field, JsonNode sent)
    {
        if (sent.GetValueKind() != JsonValueKind.Number
            || !decimal.TryParse(
                sent.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return (null, RepairErrors.FieldMalformed);
        }

        var decimals = field.Kind switch { FieldKind.WholeNumber => 0, FieldKind.Money => 2, _ => 3 };
        if (number != decimal.Round(number, decimals))
        {
            return (null, RepairErrors.FieldMalformed);
        }

        return number < field.Min || number > field.Max
            ? (null, RepairErrors.FieldOutOfRange)
            : (JsonValue.Create(number), null);
    }

    private static (JsonNode? Value, string? Problem) ReadList(FormField field, JsonNode sent)
    {
        if (sent is not JsonArray list
            || list.Any(item => item?.GetValueKind() != JsonValueKind.String
                || !VisibleText.IsOneLine(item.GetValue<string>().Trim()))
            || (field.Kind == FieldKind.LinkList && !list.All(item => IsLink(item!.GetValue<string>()))))
        {
            return (null, RepairErrors.FieldMalformed);
        }

        return list.Count > field.MaxLength || list.Any(item => item!.GetValue<string>().Length > LongestEntry)
            ? (null, RepairErrors.FieldTooLong)
            : (new JsonArray([.. list.Select(item => (JsonNode)item!.GetValue<string>().Trim())]), null);
    }

    private static bool IsLink(string text) =>
        Uri.TryCreate(text.Trim(), UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps;

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})\z")]
    private static partial Regex InstantShape();
}
