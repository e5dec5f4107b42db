using System.Text.Json;
using System.Text.Json.Serialization;

namespace RepairWorkflows.Engine.Activities.Reading;

/// <summary>Passes over activities in plain entries: they are read with their place in the workflow.</summary>
internal sealed class PortConverter : JsonConverter<Activity>
{
    public override Activity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, Activity value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Definitions are exported from their own document.");
}
