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

    /// <summary>Reads one document that can be drawn, whether or not it can be run.</summary>
    /// <exception cref="InvalidRequestException"><see cref="EngineErrors.DefinitionInvalid"/>.</exception>
    internal static WorkflowDefinition ReadDrawn(string json)
    {
        List<FieldError> errors = [];
        return Read(json, errors) is { } definition && MendableFaults.AreAll(errors)
            ? definition
            : throw Invalid(errors, default);
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
            errors.Add(NotJson(notJson, json));
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

    /// <summary>
    /// The refusal that names every mistake, and the activity of <paramref name="document"/> that it lies in.
    /// </summary>
    internal static InvalidRequestException Invalid(IReadOnlyList<FieldError> errors, JsonElement document) => new(
        EngineErrors.DefinitionInvalid,
        $"The definition cannot be read: {string.Join(' ', errors.Select(error => error.Message))}",
        FaultyActivities.Name(errors, document));

    /// <summary>Says where a document stops being JSON.</summary>
    internal static FieldError NotJson(JsonException failure, string json)
    {
        var (line, column, found) = JsonFault.Of(failure, json);
        return new FieldError(
            "$", "definition.not-json", $"'$': expected JSON; line {line}, column {column}: found '{found}'.")
        {
            Values = [line, column, found],
        };
    }

    private static WorkflowDefinition Read(JsonElement document, List<FieldError> errors)
    {
        var root = document.Member("root");
        return new WorkflowDefinition
        {
            Id = document.Text("id") ?? MemberShapes.Missing("id", errors),
            DefinitionId = document.Text("definitionId") ?? MemberShapes.Missing("definitionId", errors),
            Version = document.Number("version") ?? 1,
            Name = document.Text("name"),
            Description = document.Text("description"),
            ToolVersion = document.Text("toolVersion"),
            Variables = VariableReader.ReadList(document, "variables"),
            Inputs = PortReader.ReadInputs(document, errors),
            Outputs = PortReader.ReadOutputs(document, errors),
            IncidentStrategy = ReadStrategy(document.Member("options").Text("incidentStrategyType"), errors),
            LogPersistence = LogPersistenceReader.Read(document.Member("customProperties")),
            Root = ActivityDefinitionReader.Read(root.Exists() ? root : EmptySequence, "root", errors),
            Document = document,
        };
    }

    private static IncidentStrategy? ReadStrategy(string? name, List<FieldError> errors)
    {
        const string Continue = "ContinueWithIncidentsStrategy";
        const string Fault = "FaultStrategy";
        if (string.IsNullOrEmpty(name))
        {
            return null;
        }

        switch (TypeOf(name))
        {
            case var type when type.Equals(Continue, StringComparison.OrdinalIgnoreCase):
                return IncidentStrategy.ContinueWithIncidents;
            case var type when type.Equals(Fault, StringComparison.OrdinalIgnoreCase):
                return IncidentStrategy.Fault;
            default:
                errors.Add(new FieldError(
                    "options.incidentStrategyType", "definition.unknown-type",
                    $"'options.incidentStrategyType': expected {Fault} or {Continue}, found '{name}'.")
                {
                    Reason = "strategy",
                    Values = ["options.incidentStrategyType", name],
                });
                return null;
        }
    }

    // Elsa writes a strategy as .NET does: namespace, type, and after a comma the assembly.
    private static string TypeOf(string name)
    {
        var type = name.Split(',')[0].Trim();
        return type[(type.LastIndexOf('.') + 1)..];
    }
}
