using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Execution;
using RepairWorkflows.Engine.Execution.Format;

namespace RepairWorkflows.Engine.Runtime.Inspection;

/// <summary>All executions of an instance, put together from its journal.</summary>
public static class ExecutionHistory
{
    /// <summary>Each execution as its last burst left it, in the order they began.</summary>
    public static IReadOnlyList<PastExecution> Of(IEnumerable<BurstRecord> bursts)
    {
        Dictionary<string, PastExecution> byId = [];
        List<string> order = [];
        foreach (var burst in bursts)
        {
            var steps = burst.Entries.ToLookup(entry => entry.ExecutionId);
            foreach (var record in burst.Executions)
            {
                if (!byId.TryGetValue(record.Id, out var before))
                {
                    order.Add(record.Id);
                }

                byId[record.Id] = Later(before, Timed(record, before, burst.At, steps[record.Id]), steps[record.Id]);
            }
        }

        return [.. order.Select(id => byId[id])];
    }

    // Inputs, outputs and notes are those of one burst: a later one that has none leaves what was known.
    private static PastExecution Later(
        PastExecution? before, ExecutionRecord record, IEnumerable<JournalEntry> entries)
    {
        var last = entries.LastOrDefault();
        return new(
            record, last?.ActivityId ?? before?.ActivityId ?? "", last?.ActivityType ?? before?.ActivityType ?? "",
            last?.EventName ?? before?.LastEvent ?? "",
            PlainJson.OfRecorded(record.Inputs) ?? before?.Inputs,
            PlainJson.OfRecorded(record.Outputs) ?? before?.Outputs,
            PlainJson.OfRecorded(record.Notes) ?? before?.Notes)
        {
            Outcomes = Told(entries, JournalEvents.Completed)?.Split(", ") ?? before?.Outcomes ?? [],
            Fault = Told(entries, JournalEvents.Faulted) ?? before?.Fault,
        };
    }

    private static string? Told(IEnumerable<JournalEntry> entries, string eventName) =>
        entries.LastOrDefault(entry => entry.EventName == eventName)?.Message;

    // To the microsecond, where the state knows the burst's instant alone.
    private static ExecutionRecord Timed(
        ExecutionRecord record, PastExecution? before, DateTimeOffset at, IEnumerable<JournalEntry> entries) =>
        record with
        {
            StartedAt = before?.Record.StartedAt ?? entries.FirstOrDefault()?.In(at) ?? record.StartedAt,
            CompletedAt = record.CompletedAt is null ? null : entries.LastOrDefault()?.In(at) ?? record.CompletedAt,
        };
}

/// <summary>One execution of a step over all bursts.</summary>
/// <param name="Record">As its last burst left it.</param>
/// <param name="ActivityId">Of which step.</param>
/// <param name="ActivityType">Its type.</param>
/// <param name="LastEvent">What the journal last said of it.</param>
/// <param name="Inputs">Its inputs as last evaluated; null when they never were.</param>
/// <param name="Outputs">What it last gave; null when it gave nothing.</param>
/// <param name="Notes">Its journal data; null when it noted none.</param>
public sealed record PastExecution(
    ExecutionRecord Record, string ActivityId, string ActivityType, string LastEvent, JsonObject? Inputs,
    JsonObject? Outputs, JsonObject? Notes)
{
    /// <summary>The outcomes it completed with; none while it has not, or when it named none.</summary>
    public IReadOnlyList<string> Outcomes { get; init; } = [];

    /// <summary>What it faulted with; null when it did not.</summary>
    public string? Fault { get; init; }
}
