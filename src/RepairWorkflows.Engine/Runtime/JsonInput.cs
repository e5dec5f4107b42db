using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Runtime;

/// <summary>What a sender gives a workflow, read from JSON.</summary>
public static class JsonInput
{
    /// <summary>
    /// The members as values a workflow holds: objects become dictionaries, lists arrays; null has no members.
    /// </summary>
    public static IReadOnlyDictionary<string, object?> Read(JsonObject? json) =>
        json is null
            ? new Dictionary<string, object?>()
            : ((DynamicMap)JsonValues.Read(JsonValues.ToElement(json))!).ToDictionary();

    /// <summary>One value, likewise; null for none.</summary>
    public static object? ReadValue(JsonNode? json) =>
        json is null ? null : JsonValues.Read(JsonValues.ToElement(json));
}
