using System.Text.Json;
using RepairWorkflows.Engine.Runtime;
using RepairWorkflows.Repairs.Complaints;
using RepairWorkflows.Repairs.Equipment;
using RepairWorkflows.Repairs.Forms;
using RepairWorkflows.Repairs.Stations;
using RepairWorkflows.Repairs.Steps;

namespace RepairWorkflows.Repairs.Reporting;

/// <summary>The forms that start processes, made from the inputs of the published definitions.</summary>
internal sealed class ProcessForms(
    IDefinitionStore definitions, DefinitionCatalogue catalogue, StationDirectory stations,
    EquipmentDirectory equipment)
{
    private const string ReportStep = "RepairWorkflows.ReceiveReport";
    private const string IsComplaint = "isComplaint";
    private const string UnifiedReport = "unified-report";      // who answers the telephone begins with it (S1.1)

    /// <summary>
    /// The form of one process; null when it is not published, or takes no reports. Of the version that would run.
    /// </summary>
    public async Task<Form?> FindAsync(string process, CancellationToken cancellationToken) =>
        await catalogue.FindPublishedAsync(process, cancellationToken) is { Definition: var definition }
            ? WithStations(Read(process, definition.Name, definition.Document))
            : null;

    /// <summary>The forms of all processes that take reports: the one of all channels, then by name.</summary>
    public async Task<IReadOnlyList<Form>> ListAsync(CancellationToken cancellationToken)
    {
        var published = await definitions.ListPublishedAsync(cancellationToken);
        return
        [
            .. published.Select(Read).Select(WithStations).OfType<Form>()
                .OrderByDescending(form => form.Name == UnifiedReport)
                .ThenBy(form => form.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The form of a process that is drawn so; null when it takes no reports.</summary>
    public static Form? Read(JsonElement document) => Text(document, "definitionId") is { } process
        ? Read(process, Text(document, "name"), document)
        : null;

    private static Form? Read(StoredDefinition definition)
    {
        using var document = JsonDocument.Parse(definition.Document);
        return Read(definition.DefinitionId, definition.Name, document.RootElement);
    }

    private static Form? Read(string process, string? name, JsonElement document) =>
        document.TryGetProperty("root", out var activities) && FindReportStep(activities) is { } step
            ? new Form(process, ReadFields(document, step))
            {
                Roles = Words(step, "roles") is { Count: > 0 } named ? named : ReportFields.Roles,
                DisplayName = name,
                NumberPrefix = Prefix(document) ?? "WX",
                IsSpecial = Flag(step, "isSpecial"),
                IsComplaint = Flag(step, IsComplaint),
                IsRepair = Flag(step, "isRepair", unless: !Flag(step, IsComplaint)),
            }
            : null;

    private Form? WithStations(Form? form) =>
        form is null ? null : form with { Fields = equipment.WithChoices(stations.WithChoices(form.Fields)) };

    private static IEnumerable<JsonElement> Inputs(JsonElement root) =>
        root.TryGetProperty("inputs", out var inputs) && inputs.ValueKind == JsonValueKind.Array
            ? inputs.EnumerateArray().Where(input => Text(input, "name") is not null)
            : [];

    private static IReadOnlyList<FormField> ReadFields(JsonElement document, JsonElement step)
    {
        var optional = Words(step, "optional");
        var fields = Inputs(document).Select(input => ReadField(input, optional));
        return Flag(step, IsComplaint) ? ComplainedOrder.Ask(fields) : [.. fields];
    }

    private static FormField ReadField(JsonElement input, IReadOnlyList<string> optional)
    {
        var field = ReportFields.Of(Text(input, "name")!, TypeOf(input));
        return field with
        {
            IsRequired = field.IsRequired && !optional.Contains(field.Name),
            DisplayName = Text(input, "displayName"),
            Description = Text(input, "description"),
        };
    }

    private static string TypeOf(JsonElement input) =>
        (Text(input, "type") ?? "String")
        + (input.TryGetProperty("isArray", out var many) && many.ValueKind == JsonValueKind.True ? "[]" : string.Empty);

    // Two to four capital letters: people say them on the telephone.
    private static string? Prefix(JsonElement document) =>
        document.TryGetProperty("customProperties", out var properties) && properties.ValueKind == JsonValueKind.Object
        && Text(properties, "numberPrefix") is { Length: >= 2 and <= 4 } prefix && prefix.All(char.IsAsciiLetterUpper)
            ? prefix
            : null;

    private static bool Flag(JsonElement step, string name, bool unless = false) =>
        step.TryGetProperty(name, out var input) && input.TryGetProperty("expression", out var expression)
        && expression.TryGetProperty("value", out var value) && bool.TryParse(value.ToString(), out var said)
            ? said
            : unless;

    private static JsonElement? FindReportStep(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => Text(element, "type") == ReportStep
                ? element
                : element.EnumerateObject().Select(member => FindReportStep(member.Value)).FirstOrDefault(Found),
            JsonValueKind.Array => element.EnumerateArray().Select(FindReportStep).FirstOrDefault(Found),
            _ => null,
        };

    private static bool Found(JsonElement? step) => step is not null;

    private static IReadOnlyList<string> Words(JsonElement step, string name) =>
        step.TryGetProperty(name, out var input) && input.ValueKind == JsonValueKind.Object
        && input.TryGetProperty("expression", out var expression) && expression.ValueKind == JsonValueKind.Object
        && WordList.IsWritten(Text(expression, "type")) && expression.TryGetProperty("value", out var value)
            ? WordList.Of(value.ToString())
            : [];

    private static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text ? text : null;
}
