using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>Reads an Elsa 3 document.</summary>
public static class DefinitionReader
{
    private static readonly JsonElement EmptySequence = JsonElement.Parse("""{"type":"Elsa.Sequence","version":1}""");

    /// <summary>
    /// Reads one document; nothing unknown in it is lost (<see cref="WorkflowDefinition.Document"/>).
    /// </summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>, with every bad field.
    /// </exception>
    public static WorkflowDefinition Read(string json)
    {
        if (DocumentLimits.CheckWhole(json) is { } beyond)
        {
            throw Invalid(beyond);
        }

        JsonElement document;
        try
        {
            document = JsonElement.Parse(json);
        }
        catch (JsonException notJson)
        {
            throw Invalid(new FieldError("$", "definition.not-json", notJson.Message));
        }

        return document.ValueKind == JsonValueKind.Object
            ? Read(document)
            : throw Invalid(new FieldError("$", "definition.not-an-object", "A definition is a JSON object."));
    }

    private static WorkflowDefinition Read(JsonElement document)
    {
        List<FieldError> errors = [.. DocumentLimits.Check(document), .. MemberTypes.CheckDefinition(document)];
        var root = document.Member("root");
        var definition = new WorkflowDefinition
        {
            Id = document.Text("id") ?? Required("id", errors),
            DefinitionId = document.Text("definitionId") ?? Required("definitionId", errors),
            Version = document.Number("version") ?? 1,
            Name = document.Text("name"),
            Description = document.Text("description"),
            ToolVersion = document.Text("toolVersion"),
            Variables = VariableReader.ReadList(document, "variables"),
            Inputs = ReadInputs(document, errors),
            Outputs = ReadOutputs(document, errors),
            IncidentStrategy = ReadStrategy(document.Member("options").Text("incidentStrategyType")),
            LogPersistence = LogPersistenceReader.Read(document.Member("customProperties")),
            Root = ActivityDefinitionReader.Read(root.Exists() ? root : EmptySequence, "root", errors),
            Document = document,
        };
        return errors.Count == 0 ? definition : throw Invalid([.. errors]);
    }

    private static List<WorkflowInput> ReadInputs(JsonElement document, List<FieldError> errors)
    {
        var inputs = new List<WorkflowInput>();
        foreach (var entry in document.Entries("inputs"))
        {
            inputs.Add(new WorkflowInput
            {
                Name = entry.Text("name") ?? Required($"inputs[{inputs.Count}].name", errors),
                Type = ReadType(entry, $"inputs[{inputs.Count}]", errors),
                DisplayName = entry.Text("displayName"),
                Description = entry.Text("description"),
                IsPersistent = VariableReader.IsPersistent(entry.Text("storageDriverType")),
            });
        }

        return inputs;
    }

    private static List<WorkflowOutput> ReadOutputs(JsonElement document, List<FieldError> errors)
    {
        var outputs = new List<WorkflowOutput>();
        foreach (var entry in document.Entries("outputs"))
        {
            var path = $"outputs[{outputs.Count}]";
            outputs.Add(new WorkflowOutput(
                entry.Text("name") ?? Required($"{path}.name", errors), ReadType(entry, path, errors)));
        }

        return outputs;
    }

    // Unlike a variable's, an unknown type of an input or output makes the whole definition unreadable, as in Elsa 3.8.
    private static Type ReadType(JsonElement entry, string path, List<FieldError> errors)
    {
        var alias = entry.Text("type") ?? "Object";
        var type = TypeAliases.Find(alias);
        if (type is null)
        {
            errors.Add(new FieldError(
                $"{path}.type", "definition.unknown-type",
                $"'{path}.type': expected the name of a known type, found '{alias}'."));
            return typeof(object);
        }

        return entry.Flag("isArray") && !type.IsArray ? type.MakeArrayType() : type;
    }

    private static IncidentStrategy? ReadStrategy(string? name) =>
        name switch
        {
            null => null,
            _ when name.Contains(
                "ContinueWithIncidents", StringComparison.Ordinal) => IncidentStrategy.ContinueWithIncidents,
            _ when name.Contains("FaultStrategy", StringComparison.Ordinal) => IncidentStrategy.Fault,
            _ => null,
        };

    private static string Required(string field, List<FieldError> errors)
    {
        errors.Add(new FieldError(field, "field.required", $"'{field}' is missing."));
        return string.Empty;
    }

    private static InvalidRequestException Invalid(params IReadOnlyList<FieldError> errors) =>
        new(EngineErrors.DefinitionInvalid, $"The definition cannot be read: {errors[0].Message}", errors);
}
