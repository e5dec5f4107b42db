using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RepairWorkflows.Engine;
using RepairWorkflows.Repairs.Calendars;

namespace RepairWorkflows.Repairs.Rulebook;

/// <summary>
/// Finds what the reader of calendars and policies takes without a word: members that nobody knows, such as misspelt
/// ones; members twice, of which the last would win; and nulls in lists and tables.
/// </summary>
internal static class MemberCheck
{
    /// <summary>Each with its place, for example <c>stages[1].tell[0]</c>.</summary>
    /// <param name="text">JSON that can be read as that type.</param>
    /// <param name="type">The type.</param>
    public static IReadOnlyList<FieldError> In(string text, JsonTypeInfo type)
    {
        using var document = JsonDocument.Parse(text);
        return [.. In(document.RootElement, type, "")];
    }

    private static IEnumerable<FieldError> In(JsonElement json, JsonTypeInfo type, string place) =>
        (type.Kind, json.ValueKind) switch
        {
            (JsonTypeInfoKind.Enumerable, JsonValueKind.Array) =>
                json.EnumerateArray().SelectMany((one, i) => OfElement(one, type, $"{place}[{i}]")),
            (JsonTypeInfoKind.Dictionary, JsonValueKind.Object) => Twice(json, place).Concat(
                json.EnumerateObject().SelectMany(one => OfElement(one.Value, type, Member(place, one.Name)))),
            (JsonTypeInfoKind.Object, JsonValueKind.Object) => Twice(json, place).Concat(
                json.EnumerateObject().SelectMany(one => OfMember(one, type, Member(place, one.Name)))),
            _ => [],
        };

    private static IEnumerable<FieldError> Twice(JsonElement json, string place) =>
        json.EnumerateObject().CountBy(one => one.Name).Where(name => name.Value > 1)
            .Select(name => CalendarCheck.Error(Member(place, name.Key), RepairErrors.FieldSaidTwice));

    private static IEnumerable<FieldError> OfMember(JsonProperty member, JsonTypeInfo around, string place) =>
        // What is never written, such as a computed member, has no getter there.
        around.Properties.FirstOrDefault(one => one.Name == member.Name && one.Get is not null) is { } known
            ? In(member.Value, around.Options.GetTypeInfo(known.PropertyType), place)
            : [CalendarCheck.Error(place, RepairErrors.FieldUnknown)];

    private static IEnumerable<FieldError> OfElement(JsonElement json, JsonTypeInfo around, string place) =>
        json.ValueKind == JsonValueKind.Null
            ? [CalendarCheck.Error(place, RepairErrors.FieldRequired)]
            : In(json, around.Options.GetTypeInfo(around.ElementType!), place);

    private static string Member(string place, string name) => place.Length == 0 ? name : $"{place}.{name}";
}
