using System.Text.Json.Nodes;
using RepairWorkflows.Repairs.Clocks;
using RepairWorkflows.Repairs.Timeline;

namespace RepairWorkflows.Repairs.Verifying;

/// <summary>What the timeline of an order says that a clock of it went through.</summary>
/// <param name="Kind">The word after <c>clock.</c>: started, held, resumed, changed, warned, breached …</param>
/// <param name="At">When.</param>
/// <param name="Policy">Whose clock.</param>
/// <param name="Cycle">Which run of it.</param>
internal sealed record ClockEvent(string Kind, DateTimeOffset At, string Policy, int Cycle)
{
    private const string Prefix = "clock.";

    /// <summary>From when a clock that was started counts; null for other events.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The verdict on a clock that was stopped; null for other events.</summary>
    public string? Verdict { get; init; }

    /// <summary>The key of the stage that was reached; null for other events.</summary>
    public string? Stage { get; init; }

    /// <summary>The entries that are about clocks, as they happened.</summary>
    public static IEnumerable<TimelineEntry> Among(IReadOnlyList<TimelineEntry> timeline) => timeline
        .Where(entry => entry.Kind.StartsWith(Prefix, StringComparison.Ordinal)).OrderBy(entry => entry.Sequence);

    /// <summary>What such an entry says; null when it names no clock.</summary>
    public static ClockEvent? Of(TimelineEntry entry)
    {
        var details = JsonNode.Parse(entry.Details)!.AsObject();
        if (details["policy"] is null)
        {
            return null;
        }

        var kind = entry.Kind[Prefix.Length..];
        return new ClockEvent(kind, entry.At, (string)details["policy"]!, (int)details["cycle"]!)
        {
            StartsAt = kind == "started" ? (DateTimeOffset?)details["startsAt"] : null,
            Verdict = (string?)details["verdict"],
            Stage = kind is "warned" or "breached" or "overdue" ? StageOf(details) : null,
        };
    }

    // An entry that names none matches no stage: that is a finding.
    private static string StageOf(JsonObject details) =>
        (int?)details["percent"] is { } percent ? ClockStage.At(percent).Key : (string?)details["offset"] ?? "";
}
