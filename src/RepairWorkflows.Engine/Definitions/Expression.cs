using System.Text.Json;

namespace RepairWorkflows.Engine.Definitions;

/// <summary>A text or value of a definition that is turned into a value each time it is needed.</summary>
/// <param name="Type">
/// Which language: <c>Literal</c>, <c>Object</c>, <c>Variable</c>, <c>Input</c>, <c>JavaScript</c> or <c>Liquid</c>.
/// Read case-insensitively, as Elsa does.
/// </param>
/// <param name="Value">The value as it stands in the definition; <c>Undefined</c> when there is none.</param>
public sealed record Expression(string Type, JsonElement Value)
{
    /// <summary>The text of <see cref="Value"/>: a string's content, anything else as JSON.</summary>
    public string Text { get; } = Value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => string.Empty,
        JsonValueKind.String => Value.GetString()!,
        _ => Value.GetRawText(),
    };
}
