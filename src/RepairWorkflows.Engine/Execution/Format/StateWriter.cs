using System.Text.Json;
using RepairWorkflows.Engine.Activities.Composition;

namespace RepairWorkflows.Engine.Execution.Format;

/// <summary>Writes an instance's state as compact JSON.</summary>
internal static class StateWriter
{
    public const int FormatVersion = 1;

    public static ReadOnlyMemory<byte> Write(InstanceState state, BurstServices services) =>
        JsonBuffer.Write((state, services), static (writer, parts) => Write(writer, parts.state, parts.services));

    private static void Write(Utf8JsonWriter writer, InstanceState state, BurstServices services)
    {
        writer.WriteStartObject();
        writer.WriteNumber("format", FormatVersion);
        writer.WriteNumber("last", state.LastNumber);
        writer.WriteNumber("sequence", state.NextSequence);
        if (state.TriggerActivityId is { } trigger)
        {
            writer.WriteString("trigger", trigger);
            writer.WriteNumber("triggered", state.TriggerExecution);
        }

        WriteValues(writer, "input", state.Input);
        WriteValues(writer, "output", state.Output);
        WriteValues(writer, "properties", state.Properties);
        WriteAwaiter(writer, state.Awaiter);
        WriteExecutions(writer, state, services);
        BookmarkWriter.Write(writer, state.Bookmarks);
        WriteIncidents(writer, state);
        writer.WriteEndObject();
    }

    private static void WriteAwaiter(Utf8JsonWriter writer, Awaiter? awaiter)
    {
        if (awaiter is not null)
        {
            writer.WriteStartArray("awaiter");
            writer.WriteStringValue(awaiter.Name);
            writer.WriteStringValue(awaiter.Key);
            writer.WriteEndArray();
        }
    }

    private static void WriteValues(Utf8JsonWriter writer, string name, Dictionary<string, object?> values)
    {
        if (values.Count > 0)
        {
            writer.WritePropertyName(name);
            ValueCodec.Write(writer, values);
        }
    }

    private static void WriteExecutions(Utf8JsonWriter writer, InstanceState state, BurstServices services)
    {
        writer.WriteStartArray("executions");
        foreach (var execution in state.Executions)
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", execution.Number);
            writer.WriteString("node", execution.Node.NodeId);
            writer.WriteNumber("status", (int)execution.Status);
            writer.WriteString("started", execution.StartedAt);
            writer.WriteIfAny("parent", execution.Parent?.Number);
            writer.WriteIfAny("tag", execution.Tag);
            writer.WriteIfAny("faults", execution.FaultCount > 0 ? execution.FaultCount : null);
            writer.WriteIfTrue("breaking", execution.IsBreaking);
            WriteVariables(writer, execution);
            WriteMemory(writer, execution, services);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // What has no storage driver is back at its default after a rest, and so is what was set to nothing.
    private static bool IsKept(VariableSlot slot) =>
        slot.IsPersistent && (slot.Value is not null || !slot.IsDeclared);

    private static void WriteVariables(Utf8JsonWriter writer, ActivityExecution execution)
    {
        if (!execution.Variables.Exists(IsKept))
        {
            return;
        }

        writer.WriteStartArray("variables");
        foreach (var slot in execution.Variables.Where(IsKept))
        {
            writer.WriteStartObject();
            writer.WriteString("id", slot.Id);
            if (!slot.IsDeclared)
            {
                writer.WriteString("name", slot.Name);
            }

            writer.WritePropertyName("value");
            ValueCodec.Write(writer, slot.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMemory(Utf8JsonWriter writer, ActivityExecution execution, BurstServices services)
    {
        if (execution.LiveMemory is { } live)
        {
            writer.WritePropertyName("memory");
            JsonSerializer.Serialize(writer, live, services.MemoryOf(live.GetType()));
        }
        else if (execution.StoredMemory is { } stored)
        {
            writer.WritePropertyName("memory");
            stored.WriteTo(writer);
        }
    }

    private static void WriteIncidents(Utf8JsonWriter writer, InstanceState state)
    {
        if (state.Incidents.Count > 0)
        {
            writer.WritePropertyName("incidents");
            JsonSerializer.Serialize(writer, state.Incidents, LogJson.Default.ListIncident);
        }
    }
}
