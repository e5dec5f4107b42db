using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using RepairWorkflows.Engine.Activities;
using RepairWorkflows.Engine.Activities.Http;

namespace RepairWorkflows.Engine.Execution.Format;

/// <summary>Writes and reads the journal of one burst.</summary>
public static class LogCodec
{
    private const int LongestBytes = 1024;

    /// <summary>Reads what a burst wrote.</summary>
    public static BurstRecord Read(ReadOnlyMemory<byte> content) =>
        JsonSerializer.Deserialize(content.Span, LogJson.Default.BurstRecord)
        ?? throw new JsonException("A journal cannot be null.");

    internal static ReadOnlyMemory<byte> Write(Burst burst)
    {
        var record = new BurstRecord(
            burst.Now,
            [.. burst.Journal.Entries],
            [.. burst.Journal.Executions.Select(execution => Describe(execution))]);
        return JsonSerializer.SerializeToUtf8Bytes(record, LogJson.Default.BurstRecord);
    }

    private static ExecutionRecord Describe(ActivityExecution execution) =>
        new(
            execution.Id, execution.Node.NodeId, execution.Parent?.Id, execution.Status, execution.StartedAt,
            execution.CompletedAt, execution.FaultCount, Encode(InputsOf(execution)), Encode(execution.Outputs),
            Encode(execution.Notes));

    private static Dictionary<string, object?>? InputsOf(ActivityExecution execution) =>
        execution.Inputs is not { Length: > 0 } values
            ? null
            : execution.Activity.Inputs
                .Where(input => input.IsAutoEvaluated)
                .ToDictionary(
                    input => input.Name, input => input.Expression is null ? input.DefaultValue : values[input.Slot]);

    // A journal tells of files; it is no place to keep them.
    private static object? Brief(object? value) =>
        value is byte[] { Length: > LongestBytes } bytes ? new Dictionary<string, object?> { ["Length"] = bytes.Length }
        : HttpFile.From(value) is { } file ? file.Outline()
        : value;

    private static JsonElement? Encode(Dictionary<string, object?>? values)
    {
        if (values is null)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in values)
            {
                writer.WritePropertyName(name);
                ValueCodec.Write(writer, Brief(value));
            }

            writer.WriteEndObject();
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }
}

/// <summary>What one burst did.</summary>
/// <param name="At">When it ran.</param>
/// <param name="Entries">Its journal, in order.</param>
/// <param name="Executions">The executions it touched, as they stood at its end.</param>
public sealed record BurstRecord(
    DateTimeOffset At, IReadOnlyList<JournalEntry> Entries, IReadOnlyList<ExecutionRecord> Executions);

/// <summary>One execution of a step as it stood at the end of a burst.</summary>
/// <param name="Id">Which execution.</param>
/// <param name="NodeId">Of which step.</param>
/// <param name="ParentId">The execution around it; null for the workflow's own.</param>
/// <param name="Status">Where it stood.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="CompletedAt">When it ended; null while it had not.</param>
/// <param name="FaultCount">Faults of it and of all below it.</param>
/// <param name="Inputs">Its inputs as evaluated; null when they were not.</param>
/// <param name="Outputs">Its outputs; null when it gave none.</param>
/// <param name="Notes">Its journal data; null when it noted none.</param>
public sealed record ExecutionRecord(
    string Id, string NodeId, string? ParentId, ActivityStatus Status, DateTimeOffset StartedAt,
    DateTimeOffset? CompletedAt, int FaultCount, JsonElement? Inputs, JsonElement? Outputs, JsonElement? Notes);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(BurstRecord))]
[JsonSerializable(typeof(List<Incident>))]
internal sealed partial class LogJson : JsonSerializerContext;
