using System.Text.Json;
using System.Text.Json.Serialization;
using RepairWorkflows.Engine.Definitions.Json;

namespace RepairWorkflows.Engine.Activities.Flowchart;

/// <summary>An arrow of a flowchart.</summary>
/// <param name="Source">Id of the activity it leaves.</param>
/// <param name="SourcePort">The outcome it follows; null for the default outcome.</param>
/// <param name="Target">Id of the activity it enters.</param>
/// <param name="TargetPort">Where it enters; of no consequence but for telling arrows apart.</param>
[JsonConverter(typeof(ConnectionConverter))]
public sealed record Connection(string Source, string? SourcePort, string Target, string? TargetPort)
{
    /// <summary>
    /// Whether it came in the flat form: then an end that is missing makes the definition unreadable.
    /// </summary>
    internal bool IsFlat { get; init; }
}

/// <summary>Reads arrows in today's nested form and in the flat form of older files.</summary>
internal sealed class ConnectionConverter : JsonConverter<Connection>
{
    /// <summary>A null is an arrow without ends, as anything else that is none.</summary>
    public override bool HandleNull => true;

    public override Connection Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        var source = json.Member("source");
        var target = json.Member("target");
        return source.ValueKind == JsonValueKind.Object
            ? new Connection(
                source.Text("activity") ?? string.Empty, source.Text("port"),
                target.Text("activity") ?? string.Empty, target.Text("port"))
            : new Connection(
                json.Text("source") ?? string.Empty, json.Text("sourcePort"),
                json.Text("target") ?? string.Empty, json.Text("targetPort"))
            { IsFlat = true };
    }

    public override void Write(Utf8JsonWriter writer, Connection value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Definitions are exported from their own document.");
}
