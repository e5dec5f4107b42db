using System.Text.Json;
using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Engine.Execution.Format;

/// <summary>
/// Writes a burst as a <see cref="BurstRecord"/> is read, member by member: no copy of the journal is made first.
/// </summary>
internal static class LogWriter
{
    private const int LongestBytes = 1024;

    public static void Write(Utf8JsonWriter writer, Burst burst)
    {
        writer.WriteStartObject();
        writer.WriteString("at", burst.Now);
        writer.WriteStartArray("entries");
        foreach (var entry in burst.Journal.Entries)
        {
            WriteEntry(writer, entry);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("executions");
        foreach (var execution in burst.Journal.Executions)
        {
            WriteExecution(writer, execution, new JournalParts(execution, burst.Workflow.Definition.LogPersistence));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter writer, JournalEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteNumber("sequence", entry.Sequence);
        writer.WriteString("executionId", entry.ExecutionId);
        writer.WriteString("activityId", entry.ActivityId);
        writer.WriteString("activityType", entry.ActivityType);
        writer.WriteString("eventName", entry.EventName);
        writer.WriteNumber("us", entry.Microseconds);
        if (entry.Message is { } message)
        {
            writer.WriteString("message", message);
        }

        writer.WriteEndObject();
    }

    private static void WriteExecution(Utf8JsonWriter writer, ActivityExecution execution, JournalParts parts)
    {
        writer.WriteStartObject();
        writer.WriteString("id", execution.Id);
        writer.WriteString("nodeId", execution.Node.NodeId);
        if (execution.Parent is { } parent)
        {
            writer.WriteString("parentId", parent.Id);
        }

        writer.WriteNumber("status", (int)execution.Status);
        writer.WriteString("startedAt", execution.StartedAt);
        if (execution.CompletedAt is { } completedAt)
        {
            writer.WriteString("completedAt", completedAt);
        }

        writer.WriteNumber("faultCount", execution.FaultCount);
        WriteInputs(writer, execution, parts);
        WriteValues(writer, "outputs", execution.Outputs, parts.KeepsOutput);
        WriteValues(writer, "notes", parts.KeepsInternalState ? execution.Notes : null, _ => true);
        writer.WriteEndObject();
    }

    private static void WriteInputs(Utf8JsonWriter writer, ActivityExecution execution, JournalParts parts)
    {
        if (execution.Inputs is not { Length: > 0 } values)
        {
            return;
        }

        writer.WriteStartObject("inputs");
        foreach (var input in execution.Activity.Inputs)
        {
            if (input.IsAutoEvaluated && !input.IsSensitive && parts.KeepsInput(input.Name))
            {
                writer.WritePropertyName(input.Name);
                ValueCodec.Write(
                    writer, Brief(input.Expression is null ? input.DefaultValue : values[input.Slot]));
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteValues(
        Utf8JsonWriter writer, string name, Dictionary<string, object?>? values, Predicate<string> isKept)
    {
        if (values is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach (var (member, value) in values)
        {
            if (isKept(member))
            {
                writer.WritePropertyName(member);
                ValueCodec.Write(writer, Brief(value));
            }
        }

        writer.WriteEndObject();
    }

    // A journal tells of files; it is no place to keep them.
    private static object? Brief(object? value) =>
        value is byte[] { Length: > LongestBytes } bytes ? new Dictionary<string, object?> { ["Length"] = bytes.Length }
        : HttpFile.From(value) is { } file ? file.Outline()
        : value;
}
