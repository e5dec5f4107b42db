using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>Reads an Elsa 3 document.</summary>
public static class DefinitionReader
{
    /// <summary>A document is JSON, but no object.</summary>
    internal static readonly FieldError NotAnObject =
        new("$", "definition.not-an-object", "A definition is a JSON object.");

    private static readonly JsonElement EmptySequence = JsonElement.Parse("""{"type":"Elsa.Sequence","version":1}""");

    /// <summary>
    /// Reads one document; nothing unknown in it is lost (<see cref="WorkflowDefinition.Document"/>).
    /// </summary>
    /// <exception cref="InvalidRequestException">
    /// <see cref="EngineErrors.DefinitionInvalid"/>, with every bad field.
    /// </exception>
    public static WorkflowDefinition Read(string json)
    {
        List<FieldError> errors = [];
        var definition = Read(json, errors);
        return errors.Count == 0 ? definition! : throw Invalid(errors, definition?.Document ?? default);
    }

    /// <summary>Reads one document, and says what is wrong with it; null when nothing can be made of it.</summary>
    internal static WorkflowDefinition? Read(string json, List<FieldError> errors)
    {
        if (DocumentLimits.CheckWhole(json) is { } beyond)
        {
            errors.Add(beyond);
            return null;
        }

        JsonElement document;
        try
        {
            document = JsonElement.Parse(json);
        }
        catch (JsonException notJson)
        {
            errors.Add(NotJson(notJson));
            return null;
        }

        if (document.ValueKind != JsonValueKind.Object)
        {
            errors.Add(NotAnObject);
            return null;
        }

        errors.AddRange(DocumentLimits.Check(document));
        MemberShapes.OfDefinition(document, errors);
        return Read(document, errors);
    }

    /// <summary>The refusal that names every mistake, and the activity of <paramref name="document"/> it lies in.</summary>
    internal static InvalidRequestException Invalid(IReadOnlyList<FieldError> errors, JsonElement document) => new(
        EngineErrors.DefinitionInvalid,
        $"The definition cannot be read: {string.Join(' ', errors.Select(error => error.Message))}",
        FaultyActivities.Name(errors, document));

    /// <summary>Says where a document stops being JSON.</summary>
    internal static FieldError NotJson(JsonException failure) =>
        new(
            "$", "definition.not-json", $"'$': expected JSON; line {failure.LineNumber + 1}: {failure.Message}")
        {
            Values = [failure.Message, failure.LineNumber + 1 ?? 1],
        };

    private static WorkflowDefinition Read(JsonElement document, List<FieldError> errors)
    {
        var root = document.Member("root");
        return new WorkflowDefinition
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
            IncidentStrategy = ReadStrategy(document.Member("options").Text("incidentStrategyType"), errors),
            LogPersistence = LogPersistenceReader.Read(document.Member("customProperties")),
            Root = ActivityDefinitionReader.Read(root.Exists() ? root : EmptySequence, "root", errors),
            Document = document,
        };
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
                $"'{path}.type': expected the name of a known type, found '{alias}'.")
            { Values = [$"{path}.type", alias] });
            return typeof(object);
        }

        return entry.Flag("isArray") && !type.IsArray ? type.MakeArrayType() : type;
    }

    private static IncidentStrategy? ReadStrategy(string? name, List<FieldError> errors)
    {
        const string Continue = "ContinueWithIncidentsStrategy";
        const string Fault = "FaultStrategy";
        switch (name)
        {
            case null or "":
                return null;
            case var _ when name.Contains(Continue, StringComparison.OrdinalIgnoreCase):
                return IncidentStrategy.ContinueWithIncidents;
            case var _ when name.Contains(Fault, StringComparison.OrdinalIgnoreCase):
                return IncidentStrategy.Fault;
            default:
                errors.Add(new FieldError(
                    "options.incidentStrategyType", "definition.unknown-type",
                    $"'options.incidentStrategyType': expected {Fault} or {Continue}, found '{name}'."));
                return null;
        }
    }

    private static string Required(string field, List<FieldError> errors)
    {
        errors.Add(new FieldError(field, "field.required", $"'{field}' is missing.")
        {
            Reason = "member",
            Values = [field],
        });
        return string.Empty;
    }
}
