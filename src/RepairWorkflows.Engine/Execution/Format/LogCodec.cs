using System.Text.Json;
using System.Text.Json.Serialization;
using RepairWorkflows.Engine.Activities;

namespace RepairWorkflows.Engine.Execution.Format;

/// <summary>Writes and reads the journal of one burst.</summary>
public static class LogCodec
{
    /// <summary>Reads what a burst wrote.</summary>
    public static BurstRecord Read(ReadOnlyMemory<byte> content) =>
        JsonSerializer.Deserialize(content.Span, LogJson.Default.BurstRecord)
        ?? throw new JsonException("A journal cannot be null.");

    internal static ReadOnlyMemory<byte> Write(Burst burst) => JsonBuffer.Write(burst, LogWriter.Write);
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
