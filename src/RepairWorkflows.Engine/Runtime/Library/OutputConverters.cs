using System.Text.Json;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Runtime.Library;

/// <summary>Converters that outputs may name; there are none, as on an Elsa server that nobody has extended.</summary>
internal static class OutputConverters
{
    /// <summary>One error for each output of the drawing that names a converter.</summary>
    public static IEnumerable<FieldError> UnknownIn(WorkflowDefinition definition) =>
        In(definition.Root.Json).Select(id => new FieldError(
            "root", "definition.converter-unknown", $"Output converter '{id}' is not registered.")
        { Values = [id] });

    private static IEnumerable<string> In(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(In),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => In(member.Value)).Concat(Named(json)),
        _ => [],
    };

    // An output is known by what it is bound to; other objects may have a member of that name for themselves.
    private static IEnumerable<string> Named(JsonElement json) =>
        json.Member("memoryReference").Exists() && json.Member("converter").Text("id") is { Length: > 0 } id
            ? [id]
            : [];
}
