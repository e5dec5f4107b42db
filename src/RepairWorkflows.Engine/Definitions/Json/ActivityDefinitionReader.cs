using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions.Json;

/// <summary>Reads the members that all activities have.</summary>
internal static class ActivityDefinitionReader
{
    public static ActivityDefinition Read(JsonElement json, string path, List<FieldError> errors)
    {
        var type = json.Text("type");
        if (string.IsNullOrEmpty(type))
        {
            errors.Add(new FieldError(
                $"{path}.type", "field.required",
                $"'{path}': expected an activity with a type, found {Excerpt(json)}.")
            { Reason = "activity", Values = [path, Excerpt(json)] });
        }

        MemberShapes.OfActivity(json, path, errors);
        return Read(json, type ?? string.Empty, 1);
    }

    /// <summary>The beginning of what a document holds at a place, to show what is wrong with it.</summary>
    public static string Excerpt(JsonElement json) => Excerpt(json.GetRawText());

    /// <summary>The beginning of a text, likewise.</summary>
    public static string Excerpt(string text) => text.Length > 100 ? text[..100] + "…" : text;

    /// <summary>Reads an activity; <paramref name="number"/> makes up the id when the file has none.</summary>
    public static ActivityDefinition Read(JsonElement json, string type, int number)
    {
        var custom = json.Member("customProperties");
        var metadata = json.Member("metadata");
        return new ActivityDefinition
        {
            Id = json.Text("id") is { Length: > 0 } id ? id : $"{type[(type.LastIndexOf('.') + 1)..]}{number}",
            Type = type,
            Version = json.Number("version") ?? 1,
            Name = json.Text("name"),
            DisplayText = metadata.Text("displayText"),
            Json = json,
            CustomProperties = custom,
            CanStartWorkflow = custom.Flag("canStartWorkflow") || json.Flag("canStartWorkflow"),
            RunsAsynchronously = custom.Flag("runAsynchronously") || json.Flag("runAsynchronously"),
            Clauses = [.. custom.Entries("clauses")
                .Where(clause => clause.ValueKind == JsonValueKind.String)
                .Select(clause => clause.GetString()!)],
            LogPersistence = LogPersistenceReader.Read(custom),
        };
    }

    /// <summary>Reads an expression; null when it has no type, or one that no server knows.</summary>
    public static Expression? ReadExpression(JsonElement json) =>
        json.Text("type") is { } type && ExpressionTypes.IsKnown(type)
            ? new Expression(type, json.Member("value"))
            : null;
}
