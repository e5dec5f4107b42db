using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Scenarios.Reading;
using RepairWorkflows.Repairs.Texts;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Scenarios.Playing;

/// <summary>Compares a value as a scenario writes it with one as it is kept.</summary>
internal static class WrittenValue
{
    private static readonly CultureInfo[] Languages = [.. LanguageChoice.All.Select(CultureInfo.GetCultureInfo)];

    /// <summary>
    /// Whether a member of a JSON object is what was written: the value itself, or what the screens show for it in
    /// either language.
    /// </summary>
    public static bool Is(string name, string written, string json, DateTimeOffset at, TimeZoneInfo zone)
    {
        if (JsonNode.Parse(json)?[name] is not { } value)
        {
            return false;
        }

        var plain = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return IsSame(plain, written) || IsSameNumber(value, written)
            || IsSamePiece(name, plain, written)
            || Languages.Any(language => IsSame(
                new Particulars(json, at, language, zone, rules: null).Say(name), written));
    }

    private static bool IsSame(string one, string other) => string.Equals(
        LineText.Plain(one), LineText.Plain(other), StringComparison.OrdinalIgnoreCase);

    private static bool IsSamePiece(string name, string plain, string written) =>
        name == EquipmentDirectory.FieldName && ScenarioEquipment.Find(written) == plain;

    private static bool IsSameNumber(JsonNode value, string written) =>
        value.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(
            written.Trim('¥', '元', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number == decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
