using System.Globalization;
using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Stations;

namespace RepairWorkflows.Repairs.Scenarios.Reading;

/// <summary>Reads what is filled in: each field by its name or label, each value as the screens show it.</summary>
/// <param name="times">Reads times.</param>
/// <param name="people">Knows whom a name means.</param>
internal sealed class ValueReader(TimeReader times, PeopleReader people)
{
    private const char BetweenEntries = '、';
    private const char BetweenCells = '/';

    /// <summary>Reads <c>name = value; name = value</c>; a value that is left empty is not sent.</summary>
    /// <exception cref="UnreadableLineException">A field or value is unknown.</exception>
    public JsonObject Read(string text, IReadOnlyList<FormField> fields, DateTimeOffset now)
    {
        var names = fields.Aggregate(
            new Vocabulary(),
            (words, field) => words.Add(field.Name, SiteWords.Labels($"field.{field.Name}").Append(field.DisplayName)));
        var values = new JsonObject();
        foreach (var part in LineText.Parts(text))
        {
            if (LineText.Split(part, '=') is not var (label, written)
                || names.Find(label) is not { } name)
            {
                throw new UnreadableLineException(ScenarioErrors.FieldUnknown, part);
            }

            if (values.ContainsKey(name))
            {
                throw new UnreadableLineException(ScenarioErrors.FieldTwice, label);
            }

            var field = fields.First(one => one.Name == name);
            values[name] = written.Length == 0 ? null : Read(field, written, now)
                ?? throw new UnreadableLineException(ScenarioErrors.ValueUnreadable, written, label);
        }

        return values;
    }

    private JsonNode? Read(FormField field, string text, DateTimeOffset now) => field switch
    {
        { Name: Dispatch.TechnicianField.Name } => people.Find(text)?.Name ?? text,
        { Name: var name } when StationDirectory.FieldNames.Contains(name) => ScenarioStations.Find(text) ?? text,
        { Name: EquipmentDirectory.FieldName } => ScenarioEquipment.Find(text) ?? text,
        { Kind: FieldKind.Choice } => Choice(field, text),
        { Kind: FieldKind.Boolean } => ScenarioWords.Answers.Find(text) switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        },
        { Kind: FieldKind.WholeNumber or FieldKind.Number or FieldKind.Money } => Number(text),
        { Kind: FieldKind.Instant } => JsonValue.Create(
            times.Read(text, now).At.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture)),
        { Kind: FieldKind.TextList or FieldKind.LinkList } =>
            new JsonArray([.. LineText.Parts(text, BetweenEntries).Select(entry => (JsonNode)entry)]),
        { Kind: FieldKind.Table } => Rows(field, text, now),
        _ => text,
    };

    private static JsonNode? Choice(FormField field, string text) => field.Choices.Aggregate(
        new Vocabulary(),
        (words, choice) => words.Add(choice, SiteWords.Labels($"choice.{field.Name}.{choice}"))).Find(text);

    // As the screens write amounts: 300 元, ¥300.
    private static JsonValue? Number(string text) =>
        decimal.TryParse(
            text.Trim('¥', '元', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : null;

    private JsonArray? Rows(FormField field, string text, DateTimeOffset now)
    {
        var rows = new JsonArray();
        foreach (var row in LineText.Parts(text, BetweenEntries))
        {
            var cells = LineText.Parts(row, BetweenCells);
            if (cells.Count > field.Columns.Count)
            {
                return null;
            }

            rows.Add(new JsonObject(cells.Zip(field.Columns).Select(cell =>
                KeyValuePair.Create(cell.Second.Name, Read(cell.Second, cell.First, now)))));
        }

        return rows;
    }
}
